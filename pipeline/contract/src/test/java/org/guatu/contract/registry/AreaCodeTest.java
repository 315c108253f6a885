package org.guatu.contract.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AreaCodeTest {
  @Test
  void theWayDownToABuildingHasEveryLevelOnce() {
    assertThat(new AreaCode("310117101001003012").pathFromTop())
        .containsExactly(
            "31",
            "3101",
            "310117",
            "310117101",
            "310117101001",
            "310117101001003",
            "310117101001003012");
  }

  @Test
  void aCodeBetweenLevelsIsItsOwnEnd() {
    assertThat(new AreaCode("3").pathFromTop()).containsExactly("3");
    assertThat(new AreaCode("31").pathFromTop()).containsExactly("31");
    assertThat(new AreaCode("31011").pathFromTop()).containsExactly("31", "3101", "31011");
  }
}
