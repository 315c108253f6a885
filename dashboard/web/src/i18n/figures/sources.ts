import { told, type FigureText } from './figure-text.ts';

/** What came in, and from which devices. */
export const SOURCE_FIGURES: Readonly<Record<string, FigureText>> = {
  lastReceivedAt: told('instant', '最近收到', '最近一条记录的接收时刻。', 'Last received', 'When the newest record was received.'),
  accepted: told('count', '接受', '本分钟收到并计入的记录。', 'Accepted', 'Records received in the minute and counted.'),
  corrected: told('count', '改数', '接受的记录中,在所属分钟结算后到达的,以及更正。', 'Corrected', 'Of the accepted: received after their minute settled, and corrections.'),
  late: told('count', '迟到', '所属分钟定稿后才收到的记录,只计入轮次。', 'Late', 'Records received after their minute was final; they count in the round alone.'),
  duplicate: told('count', '重复', '已收到记录的副本,只计一次。', 'Duplicates', 'Copies of records already received; counted once.'),
  quarantined: told('count', '拒收', '无法读取或与同名记录不符的记录。', 'Refused', 'Records that cannot be read, or differ from one of the same name.'),
  skewSeconds: told('seconds', '超前', '发生时刻超前于接收时刻的最大值。', 'Ahead of time', 'The furthest that a time told was ahead of its receipt.'),
  lateShare60m: told('share', '迟到占比', '近 60 分钟迟到 ÷ 收到的记录。', 'Share late', 'Late ÷ records read, of 60 minutes.'),
  devicesKnown: told('count', '设备', '24 小时内有信号的设备数。', 'Devices', 'Devices heard of in 24 hours.'),
  devicesSilent: told('count', '静默设备', '应在岗而心跳中断 10 分钟以上的设备数。', 'Devices silent', 'Of them, those on duty whose heartbeats have been missing for 10 minutes.'),
  devicesSkewed: told('count', '时钟偏差设备', '时钟偏差超过 5 分钟的设备数。', 'Clocks off', 'Of them, those whose clocks are more than 5 minutes off.'),
  clockOffsetSeconds: told('seconds', '服务器时钟偏差', '多数设备一致认为服务器时钟快出的秒数;不一致时为 0。', 'Server clock ahead', 'How far the server’s clock is ahead where most devices agree, else 0.'),
};
