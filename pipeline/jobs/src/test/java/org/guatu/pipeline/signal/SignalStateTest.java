package org.guatu.pipeline.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.GenericTypeInfo;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a job will keep of these decisions can be written without Kryo, and can evolve. */
class SignalStateTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        BinHistory.class,
        CallSurge.class,
        PoissonCusum.class,
        Hold.class,
        DeviceSkew.class
      })
  void hasNoGenericType(Class<?> type) {
    assertThat(TypeInformation.of(type))
        .isInstanceOfSatisfying(
            PojoTypeInfo.class,
            pojo -> {
              for (int field = 0; field < pojo.getArity(); field++) {
                assertThat(pojo.getTypeAt(field)).isNotInstanceOf(GenericTypeInfo.class);
              }
            });
  }
}
