package org.guatu.pipeline.operator;

import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializerSnapshot;
import org.guatu.pipeline.cell.SubjectState;

/**
 * State of a subject says itself how it is packed; that of Flink's own serializer is taken over.
 */
public final class SubjectStateSerializerSnapshot
    extends SimpleTypeSerializerSnapshot<SubjectState> {

  /** For Flink. */
  public SubjectStateSerializerSnapshot() {
    super(SubjectStateSerializer::new);
  }

  @Override
  public TypeSerializerSchemaCompatibility<SubjectState> resolveSchemaCompatibility(
      TypeSerializerSnapshot<SubjectState> old) {
    return old instanceof PojoSerializerSnapshot
        ? TypeSerializerSchemaCompatibility.compatibleAfterMigration()
        : super.resolveSchemaCompatibility(old);
  }
}
