package org.guatu.contract.wire;

/** What an event's members must be together, each being right by itself. */
final class EventChecks {
  private static final int REQUIRED =
      Envelope.SPEC_VERSION.bit()
          | Envelope.ID.bit()
          | Envelope.SOURCE.bit()
          | Envelope.TYPE.bit()
          | Envelope.TIME.bit()
          | Envelope.SCHEMA_VERSION.bit();

  private EventChecks() {}

  /**
   * @param given members of the envelope that hold a value, as bits by ordinal
   */
  static void complete(EventDraft draft, int given, boolean recorded) throws RefusedException {
    int required = recorded ? REQUIRED | Envelope.RECEIVED_TIME.bit() : REQUIRED;
    int missing = required & ~given;
    EventShape shape = draft.shape;
    if (missing != 0) {
      Envelope first = Envelope.first(missing);
      throw new RefusedException("/" + first.wire(), "is missing");
    }
    if (shape == null) {
      throw new AssertionError("a type that was read has a shape");
    }
    fields(draft, shape);
    if (shape.areaRequired() && draft.area == null) {
      throw new RefusedException("/area", "is missing: this type speaks of an area");
    }
    correction(draft);
    relations(draft, shape);
  }

  private static void fields(EventDraft draft, EventShape shape) throws RefusedException {
    long missing = shape.requiredMask() & ~draft.present;
    if (missing != 0) {
      throw new RefusedException(path(DataField.first(missing)), "is missing");
    }
    long foreign = draft.present & ~shape.fieldsMask();
    if (foreign != 0) {
      throw new RefusedException(
          path(DataField.first(foreign)), "not a field of " + shape.cloudEventType());
    }
  }

  private static void correction(EventDraft draft) throws RefusedException {
    if (draft.correctsSource == null && draft.correctsId == null) {
      return;
    }
    if (draft.correctsSource == null) {
      throw new RefusedException("/correctssource", "is missing beside correctsid");
    }
    if (draft.correctsId == null) {
      throw new RefusedException("/correctsid", "is missing beside correctssource");
    }
    if (draft.correctsSource.equals(draft.source) && draft.correctsId.equals(draft.id)) {
      throw new RefusedException("/correctsid", "an event cannot correct itself");
    }
  }

  private static void relations(EventDraft draft, EventShape shape) throws RefusedException {
    together(draft, DataField.LON, DataField.LAT);
    together(draft, DataField.LAT, DataField.LON);
    inOrder(draft, DataField.WINDOW_START, DataField.WINDOW_END);
    inOrder(draft, DataField.START_AT, DataField.DUE_AT);
    if (!shape.signedQuantity() && draft.number(DataField.QUANTITY, 0) < 0) {
      throw new RefusedException(path(DataField.QUANTITY), "must not be negative");
    }
  }

  private static void together(EventDraft draft, DataField one, DataField other)
      throws RefusedException {
    if (draft.has(one) && !draft.has(other)) {
      throw new RefusedException(path(other), "is missing beside " + one.wire());
    }
  }

  private static void inOrder(EventDraft draft, DataField begin, DataField end)
      throws RefusedException {
    if (draft.has(begin) && draft.has(end) && draft.number(end, 0) < draft.number(begin, 0)) {
      throw new RefusedException(path(end), "before " + begin.wire());
    }
  }

  private static String path(DataField field) {
    return "/data/" + field.wire();
  }
}
