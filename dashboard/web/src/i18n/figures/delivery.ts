import { told, type FigureText } from './figure-text.ts';

const stay = (zh: string, en: string): FigureText =>
  told('minutes', `停留:${zh}`, `本分钟离开“${zh}”环节的订单在该环节停留时间的平均。`, `Stay: ${en}`, `Mean time in the stage “${en}” of the orders that left it in the minute.`);

/** Orders and who carries them. */
export const DELIVERY_FIGURES: Readonly<Record<string, FigureText>> = {
  placed: told('count', '新订单', '本分钟下单数。', 'Orders placed', 'Orders placed in the minute.'),
  open: told('count', '未完成', '已下单且未签收、退回或取消的订单数。', 'Orders open', 'Orders placed and not delivered, returned or cancelled.'),
  due: told('count', '到期', '时窗在本分钟结束的订单数。', 'Orders due', 'Orders whose window ended in the minute.'),
  delivered: told('count', '签收', '本分钟签收的订单数。', 'Delivered', 'Orders delivered in the minute.'),
  placed60m: told('count', '60 分钟下单', '近 60 分钟下单数之和。', 'Placed, 60 min', 'Orders placed in the last 60 minutes.'),
  delivered60m: told('count', '60 分钟签收', '近 60 分钟签收数之和。', 'Delivered, 60 min', 'Orders delivered in the last 60 minutes.'),
  failed: told('count', '投递失败', '本分钟失败的投递次数。', 'Failed attempts', 'Attempts that failed in the minute.'),
  atGate: told('count', '门口滞留', '到门口而未入楼、未签收的订单数。', 'At the gate', 'Orders that stand at the gate.'),
  overdue: told('count', '超时未达', '时窗已过、仍未完成的订单数。', 'Overdue', 'Open orders whose window has ended.'),
  overdue30m: told('count', '超时 30 分', '时窗结束已超过 30 分钟、仍未完成的订单数。', 'Overdue by 30 min', 'Open orders whose window ended more than 30 minutes ago.'),
  tripsUnassigned: told('count', '无人接单的转运', '距时窗不足 2 小时、仍无人接手的出行与转运订单数。', 'Trips unassigned', 'Orders for transport or transfer that nobody has taken on less than 2 hours before their window.'),
  medicineDue24h: told('count', '24 小时内到期药品', '24 小时内到期或已过期的未完成药品订单数。', 'Medicine due in 24 h', 'Open orders for medicine due within 24 hours, or overdue.'),
  onTime60m: told('share', '准时率', '近 60 分钟到期的订单中,时窗内签收的 ÷(到期 − 提前)。', 'On time', 'Of the orders due in 60 minutes: delivered in their window ÷ (due − early).'),
  early60m: told('count', '提前送达', '近 60 分钟到期的订单中,时窗前已签收的。', 'Early', 'Of the orders due in 60 minutes, those delivered before their window.'),
  backlogAgeP50Minutes: told('minutes', '积压时长中位', '未完成订单自下单起时长的中位数。', 'Backlog age, median', 'Median age of the open orders.'),
  backlogAgeP90Minutes: told('minutes', '积压时长 P90', '未完成订单时长的第 90 百分位。', 'Backlog age, P90', '90th percentile of the age of the open orders.'),
  backlogAgeMaxMinutes: told('minutes', '最老订单', '未完成订单中最长的时长。', 'Oldest order', 'Age of the oldest open order.'),
  medicineAgeMaxMinutes: told('minutes', '最老药品订单', '未完成药品订单中最长的时长,没有时为 0。', 'Oldest medicine order', 'Age of the oldest open order for medicine; 0 where none is open.'),
  reportedDelivered: told('count', '上报签收', '不扫码承运方上报的累计数之和,不并入签收。', 'Reported deliveries', 'Totals reported by carriers without scans; never added to the deliveries.'),
  firstAttemptDelivered: told('share', '首投成功率', '首次投递已结束的订单中,该次即签收的比例。', 'Delivered at first', 'Of the orders whose first attempt ended, those it delivered.'),
  firstAttempt60m: told('share', '首投成功率,60 分', '近 60 分钟首次投递结束的订单中,该次即签收的比例。', 'Delivered at first, 60 min', 'Of the orders whose first attempt ended in 60 minutes, those it delivered.'),
  turnaroundMinutes: told('minutes', '全程用时', '本分钟签收订单自下单到签收的平均时间。', 'Turnaround', 'Mean time from placed to delivered, of the orders delivered in the minute.'),
  gateToDoorMinutes: told('minutes', '门口到家', '本分钟签收订单自到门口到签收的平均时间。', 'Gate to door', 'Mean time from the gate to delivered, of the orders delivered in the minute.'),
  pickupMinutes: told('minutes', '接到用时', '出行与转运订单自下单到接到人的平均时间。', 'Time to pick-up', 'Mean time from placed to picked up, of orders for transport and transfer.'),
  dwellPlacedMinutes: stay('待接单', 'placed'),
  dwellAcceptedMinutes: stay('已接单', 'accepted'),
  dwellPackedMinutes: stay('已打包', 'packed'),
  dwellDispatchedMinutes: stay('配送中', 'on the way'),
  dwellAtGateMinutes: stay('门口', 'at the gate'),
  dwellDisinfectedMinutes: stay('已消杀', 'disinfected'),
  dwellBuildingDropMinutes: stay('已到楼', 'at the building'),
  positions: told('count', '定位次数', '本分钟车辆上报的位置数。', 'Positions', 'Positions the vehicle sent in the minute.'),
  unlocatedOrders: told('count', '未定位订单', '区域编码在此级以下无法识别的订单数。', 'Orders not located', 'Orders whose area code is unknown below this area.'),
};
