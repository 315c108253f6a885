package org.guatu.contract.event;

/** What an order is for; each is a group of the deliveries. */
public enum NeedType {
  /** Gift or supply pack. */
  PACK("pack"),
  /** Parcel or takeaway. */
  PARCEL("parcel"),
  /** Group purchase. */
  GROUP_PURCHASE("groupPurchase"),
  /** Medicine by the medicine team. */
  MEDICINE("medicine"),
  /** Meals for the elderly. */
  MEAL("meal"),
  /** Recurring vegetables. */
  VEGETABLES("vegetables"),
  /** Antigen kits. */
  ANTIGEN("antigen"),
  /** Donated goods. */
  DONATION("donation"),
  /** A person to be taken somewhere. */
  TRANSPORT("transport"),
  /** Anything else. */
  OTHER("other"),
  /** Workers and medics moved from point to point in a closed loop. */
  TRANSFER("transfer");

  private final String wire;

  NeedType(String wire) {
    this.wire = wire;
  }

  /** Name on the wire. */
  public String wire() {
    return wire;
  }
}
