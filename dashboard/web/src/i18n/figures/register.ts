import { told, type FigureText } from './figure-text.ts';

/** Whom a round is to reach, and when it will be done. */
export const REGISTER_FIGURES: Readonly<Record<string, FigureText>> = {
  registered: told('count', '在册', '分钟末名册上的人数,按住址。', 'Registered', 'People of the register at the minute’s end, where they live.'),
  target: told('count', '应检', '名册中本轮应到的人数,每人一次。', 'Target', 'People of the register whom the round is to reach, each once.'),
  covered: told('count', '已检', '名册内本轮首次采样的人数,计在住址。', 'Covered', 'People of the register served for the first time in the round, where they live.'),
  coverage: told('share', '覆盖率', '已检 ÷ 应检。', 'Coverage', 'Covered ÷ target.'),
  repeat: told('count', '重复采样', '本轮已采过的人再次采样的次数。', 'Repeats', 'Services of people already served in the round.'),
  outOfRegister: told('count', '册外', '名册上没有的人的首次采样。', 'Not on the register', 'People served whom the register does not have.'),
  excused: told('count', '有因未检', '应检而有已知原因未采的人数。', 'Excused', 'People of the target not served for a known reason.'),
  excusedAway: told('count', '外出', '有因未检者中外出的人数。', 'Excused: away', 'Of the excused, those away.'),
  excusedTransferred: told('count', '已转运', '有因未检者中已转运的人数。', 'Excused: transferred', 'Of the excused, those transferred.'),
  excusedHospital: told('count', '住院', '有因未检者中住院的人数。', 'Excused: in hospital', 'Of the excused, those in hospital.'),
  excusedHomeSampled: told('count', '上门采样', '有因未检者中已上门采样的人数。', 'Excused: sampled at home', 'Of the excused, those sampled at the door.'),
  excusedRefused: told('count', '拒检', '有因未检者中拒绝的人数。', 'Excused: refused', 'Of the excused, those who refused.'),
  untested: told('count', '未检', '应检 − 已检 − 有因未检。', 'Untested', 'Target − covered − excused.'),
  remaining: told('count', '待检', '本轮还需到的人数,有因未检者除外。', 'Remaining', 'People the round is still to reach, the excused left out.'),
  targetStated: told('count', '申报应检', '没有名册的区域所申报的应检人数,不并入应检。', 'Stated target', 'People to be reached as somebody stated, where there is no list; never added to the target.'),
  etaMinutes: told('minutes', '预计完成还需', '预期会来者中待检人数 ÷ 近 45 分钟的已检速度,且不早于最后一次叫号。', 'Time to completion', 'Those remaining who are expected to come ÷ the rate covered in 45 minutes; not before the last are called up.'),
  etaLowMinutes: told('minutes', '预计完成,最早', '预计完成的 80 % 区间下限。', 'Time to completion, at least', 'Lower end of the 80 % interval.'),
  etaHighMinutes: told('minutes', '预计完成,最晚', '预计完成的 80 % 区间上限。', 'Time to completion, at most', 'Upper end of the 80 % interval.'),
  etaError60mMinutes: told('minutes', '完成预测误差', '现在的预计(或实际)完成时刻 − 60 分钟前的预计;正为更晚。', 'Error of the completion', 'When it will be, or was, done − when it was expected 60 minutes ago; above 0 is later.'),
  etaHeld80: told('share', '区间命中率', '完成前一小时内的预测中,80 % 区间含实际完成时刻的比例。', 'Interval held', 'Of the forecasts of the hour before the end, those whose 80 % interval held it.'),
  requiredPerHour: told('perHour', '所需速度', '待检 ÷ 距时限的小时数。', 'Required per hour', 'Remaining ÷ hours to the deadline.'),
};
