package org.guatu.simulators.town;

import java.util.List;
import org.guatu.contract.LocalName;

/** Names of nowhere: plausible, and no real sub-district's. */
final class Names {
  static final LocalName CITY = new LocalName("漪海", "Yihai");
  static final LocalName CITY_PROPER = new LocalName("漪海市辖区", "Yihai City Districts");
  static final LocalName DISTRICT = new LocalName("青漪区", "Qingyi District");
  static final LocalName SUBDISTRICT = new LocalName("云漪街道", "Yunyi Sub-district");
  static final LocalName RIVER = new LocalName("漪河", "Yi River");

  private static final List<LocalName> NEIGHBOURHOODS =
      pairs(
          "云锦 Yunjin,桐荫 Tongyin,兰汀 Lanting,竹屿 Zhuyu,荷风 Hefeng,柳岸 Liu'an,杏雨 Xingyu,"
              + "槐序 Huaixu,桂馨 Guixin,棠棣 Tangdi,芦汀 Luting,榆青 Yuqing,星渚 Xingzhu,晴岚 Qinglan,"
              + "霁月 Jiyue,望舒 Wangshu,听雨 Tingyu,沐春 Muchun,知秋 Zhiqiu,暖阳 Nuanyang,映霞 Yingxia,"
              + "漪北 Yibei,漪南 Yinan,渡头 Dutou,石埠 Shibu,木桥 Muqiao,纺机 Fangji,船坞 Chuanwu,"
              + "鼓台 Gutai,茶市 Chashi,盐仓 Yancang,米行 Mihang,书香 Shuxiang,安禾 Anhe");

  private static final List<LocalName> COMPOUND_FIRST =
      pairs("金 Jin,锦 Jin,瑞 Rui,福 Fu,嘉 Jia,祥 Xiang,永 Yong,和 He,康 Kang,景 Jing");
  private static final List<LocalName> COMPOUND_SECOND =
      pairs("欣 xin,泰 tai,悦 yue,华 hua,盛 sheng,明 ming,源 yuan,宁 ning,逸 yi,秀 xiu");
  private static final List<LocalName> STREET_FIRST =
      pairs(
          "澜 Lan,沁 Qin,枫 Feng,桐 Tong,荷 He,柳 Liu,槐 Huai,兰 Lan,竹 Zhu,松 Song,梅 Mei,岚 Lan,"
              + "溪 Xi,汀 Ting,渚 Zhu,鹭 Lu,鹤 He,云 Yun,月 Yue,星 Xing,棠 Tang,桂 Gui,茗 Ming");
  private static final List<LocalName> STREET_SECOND =
      pairs("川 chuan,原 yuan,陵 ling,阳 yang,泽 ze,台 tai,亭 ting,岭 ling,湾 wan,塘 tang,坪 ping");
  private static final List<LocalName> PARKS =
      pairs("听澜 Tinglan,滨河 Riverside,芳草 Fangcao,四季 Four Seasons,望鹭 Wanglu");
  private static final List<LocalName> HOSPITALS =
      List.of(
          new LocalName("青漪区中心医院", "Qingyi Central Hospital"),
          new LocalName("云漪街道社区卫生服务中心", "Yunyi Community Health Centre"),
          new LocalName("漪海市第九医院", "Yihai No. 9 Hospital"),
          new LocalName("青漪区中医医院", "Qingyi Hospital of Chinese Medicine"),
          new LocalName("青漪区妇幼保健院", "Qingyi Maternity Hospital"),
          new LocalName("河东护理院", "Hedong Care Hospital"));
  private static final List<LocalName> DEPOTS =
      List.of(
          new LocalName("街道物资中心仓", "Central Supply Depot"),
          new LocalName("快递包裹中转站", "Parcel Hub"),
          new LocalName("河东物资分仓", "Hedong Supply Depot"));
  private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private Names() {}

  static LocalName neighbourhood(int index) {
    return NEIGHBOURHOODS.get(index);
  }

  /**
   * A compound's name.
   *
   * @param home its neighbourhood's
   * @param ordinal among the compounds of that type in the neighbourhood, from 0
   * @param number among all compounds of the town, from 0
   */
  static LocalName compound(LocalName home, BuildingType type, int ordinal, int number) {
    LocalName own = combined(COMPOUND_FIRST, COMPOUND_SECOND, number);
    return switch (type) {
      case SLAB ->
          new LocalName(
              home.zh() + NUMERALS[ordinal] + "村", home.en() + " Village " + (ordinal + 1));
      case TERRACE -> ending(own, number % 2 == 0 ? "里" : "坊", number % 2 == 0 ? "Li" : "Fang");
      case MID_RISE ->
          ending(own, number % 2 == 0 ? "苑" : "花园", number % 2 == 0 ? "Court" : "Gardens");
      case TOWER -> ending(own, "公寓", "Towers");
    };
  }

  /** A street's name: each number has its own, up to 253 of them. */
  static LocalName street(StreetClass kind, int number) {
    LocalName own = combined(STREET_FIRST, STREET_SECOND, number);
    return switch (kind) {
      case MAJOR -> ending(own, "大道", "Avenue");
      case MINOR -> ending(own, "路", "Road");
      case LANE -> ending(own, "街", "Street");
    };
  }

  static LocalName embankment(boolean east) {
    return east ? new LocalName("漪河东路", "Yihe East Road") : new LocalName("漪河西路", "Yihe West Road");
  }

  static LocalName park(int index) {
    return ending(PARKS.get(index), "公园", "Park");
  }

  static LocalName school(LocalName home) {
    return ending(home, "学校", "School");
  }

  static LocalName hospital(int index) {
    return HOSPITALS.get(index);
  }

  static LocalName depot(int index) {
    return DEPOTS.get(index);
  }

  static LocalName worksite(LocalName home, int number) {
    return new LocalName(home.zh() + number + "号地块工地", home.en() + " Worksite " + number);
  }

  static LocalName mealPoint(LocalName home) {
    return ending(home, "为老助餐点", "Elderly Meal Point");
  }

  static LocalName gate(LocalName compound, int number) {
    return new LocalName(compound.zh() + number + "号门", compound.en() + " Gate " + number);
  }

  static LocalName building(int number) {
    return new LocalName(number + "号楼", "Building " + number);
  }

  static LocalName point(LocalName compound, int number) {
    return number == 0
        ? ending(compound, "采样点", "Sampling Point")
        : new LocalName(
            compound.zh() + "采样" + number + "号点", compound.en() + " Sampling Point " + number);
  }

  private static LocalName ending(LocalName name, String zh, String en) {
    return new LocalName(name.zh() + zh, name.en() + " " + en);
  }

  /** Steps through all pairs without repeating one; the two lists' lengths share no factor. */
  private static LocalName combined(List<LocalName> first, List<LocalName> second, int number) {
    LocalName one = first.get(number % first.size());
    LocalName two = second.get((number + number / first.size()) % second.size());
    return new LocalName(one.zh() + two.zh(), one.en() + two.en());
  }

  private static List<LocalName> pairs(String text) {
    return List.of(text.split(",")).stream()
        .map(
            pair ->
                new LocalName(
                    pair.substring(0, pair.indexOf(' ')), pair.substring(pair.indexOf(' ') + 1)))
        .toList();
  }
}
