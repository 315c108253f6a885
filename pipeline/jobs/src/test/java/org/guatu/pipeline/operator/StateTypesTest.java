package org.guatu.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.GenericTypeInfo;
import org.apache.flink.api.java.typeutils.ListTypeInfo;
import org.apache.flink.api.java.typeutils.MapTypeInfo;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.metric.Cell;
import org.guatu.pipeline.cell.SubjectDelta;
import org.guatu.pipeline.cell.SubjectState;
import org.guatu.pipeline.delivery.DeliveryChange;
import org.guatu.pipeline.device.DeviceBook;
import org.guatu.pipeline.device.DeviceTally;
import org.guatu.pipeline.hotline.CallChange;
import org.guatu.pipeline.io.LateRecord;
import org.guatu.pipeline.io.QuarantinedRecord;
import org.guatu.pipeline.io.RawRecord;
import org.guatu.pipeline.operations.OperationsChange;
import org.guatu.pipeline.point.PointChange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What streams and states hold is of types that Flink can write without Kryo, and can evolve. */
class StateTypesTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        PointEvent.class,
        DeliveryEvent.class,
        CallEvent.class,
        OperationsEvent.class,
        Cell.class,
        RawRecord.class,
        LateRecord.class,
        QuarantinedRecord.class,
        PointChange.class,
        DeliveryChange.class,
        CallChange.class,
        OperationsChange.class,
        CorrectionLink.class,
        CopyKey.class,
        SourceTally.class,
        SourceState.class,
        DeviceTally.class,
        DeviceBook.class,
        SubjectDelta.class,
        SubjectState.class
      })
  void hasNoGenericType(Class<?> type) {
    TypeInformation<?> information = TypeInformation.of(type);
    assertThat(information).isInstanceOf(PojoTypeInfo.class);
    assertThat(generic(information, type.getSimpleName())).isEmpty();
  }

  private static List<String> generic(TypeInformation<?> type, String path) {
    List<String> found = new ArrayList<>();
    if (type instanceof GenericTypeInfo) {
      found.add(path + ": " + type);
    } else if (type instanceof ListTypeInfo<?> list) {
      found.addAll(generic(list.getElementTypeInfo(), path + "[]"));
    } else if (type instanceof MapTypeInfo<?, ?> map) {
      found.addAll(generic(map.getKeyTypeInfo(), path + "{key}"));
      found.addAll(generic(map.getValueTypeInfo(), path + "{value}"));
    } else if (type instanceof PojoTypeInfo<?> pojo) {
      for (String field : pojo.getFieldNames()) {
        found.addAll(generic(pojo.getTypeAt(field), path + "." + field));
      }
    }
    return found;
  }
}
