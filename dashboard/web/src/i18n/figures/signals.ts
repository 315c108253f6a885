import { told, type FigureText } from './figure-text.ts';

/** What a signal is decided on; settled minutes alone. */
export const SIGNAL_FIGURES: Readonly<Record<string, FigureText>> = {
  raised: told('count', '信号', '成立时为 1,否则为 0。', 'Raised', '1 while the signal stands, else 0.'),
  heldMinutes: told('minutes', '持续', '条件连续成立的分钟数,最多计到所要求的。', 'Held', 'Minutes on end in which the condition held, up to what it asks for.'),
  callers5m: told('count', '5 分钟来电人', '最近一个完整 5 分钟内的新来电人。', 'Callers, 5 min', 'New callers of the last whole 5 minutes.'),
  callersExpected5m: told('count', '预期来电人', '按往日同一时刻推算的 5 分钟来电人。', 'Callers expected', 'Callers expected in 5 minutes by the same time of past days.'),
  calls60m: told('count', '60 分钟来电', '最近 12 个完整 5 分钟内的来电。', 'Calls, 60 min', 'Calls of the last 12 whole 5 minutes.'),
  callsExpected60m: told('count', '预期来电', '按往日推算的 60 分钟来电。', 'Calls expected', 'Calls expected in these 60 minutes by past days.'),
  due60m: told('count', '60 分钟到期', '近 60 分钟到期的订单数。', 'Orders due, 60 min', 'Orders due in the last 60 minutes.'),
  openLanesMost60m: told('count', '最多开放台数', '近 60 分钟分钟末开放台数的最大值。', 'Most lanes, 60 min', 'The most lanes open at the end of one of the last 60 minutes.'),
  noShows60m: told('count', '60 分钟未到', '近 60 分钟该班未到岗的人数。', 'No-shows, 60 min', 'People of the shift who did not come in 60 minutes.'),
  waitMinutes: told('minutes', '等候', '预计等候;没有时取实测。', 'Wait', 'The predicted wait, else the observed one.'),
  waitBeforeMinutes: told('minutes', '此前等候', '15 至 19 分钟前的等候。', 'Wait before', 'The wait of 15 to 19 minutes before.'),
  delivered24h: told('count', '24 小时签收', '近 24 小时签收的订单数。', 'Delivered, 24 h', 'Orders delivered in the last 24 hours.'),
  notReceived24h: told('count', '24 小时未收到', '近 24 小时称未收到已签收物品的来电人。', 'Not received, 24 h', 'Callers of 24 hours who did not receive what was told as delivered.'),
  callsBefore60m: told('count', '通知前来电', '通知前 60 分钟的来电。', 'Calls before', 'Calls of the 60 minutes before the notice.'),
  callsSince: told('count', '通知后来电', '通知后至今的来电,通知那一分钟除外。', 'Calls since', 'Calls since the notice, its own minute left out.'),
  callsExpectedSince: told('count', '通知后预期', '通知前 60 分钟来电 × 已过分钟 ÷ 60。', 'Expected since', 'Calls of the 60 minutes before × minutes since ÷ 60.'),
  sinceMinutes: told('minutes', '通知已过', '自通知那一分钟起的分钟数。', 'Since the notice', 'Minutes since that of the notice.'),
  clusterCallers: told('count', '聚集来电人', '聚集内的来电人。', 'Callers in the cluster', 'Callers in the cluster.'),
  clusterExpected: told('count', '聚集预期', '按此前来电分布推算的聚集内来电人。', 'Expected in the cluster', 'Callers expected there by the bins before, given all callers.'),
  clusterAreas: told('count', '聚集居民区', '聚集所含居民区数。', 'Neighbourhoods', 'Neighbourhoods of the cluster.'),
  clusterMinutes: told('minutes', '聚集时长', '聚集向前延伸的时长。', 'Reaches back', 'How far back the cluster reaches.'),
  clusterP: told('probability', '偶然概率', '(1 + 同样极端的模拟次数)÷(1 + 模拟次数)。', 'By chance', '(1 + replications as extreme) ÷ (1 + replications).'),
};
