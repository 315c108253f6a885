package org.guatu.simulators.town;

/** What a block is for. */
enum BlockUse {
  HOMES,
  WORKSITE,
  PARK,
  HOSPITAL,
  SCHOOL,
  SHOPS
}
