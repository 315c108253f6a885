import { told, type FigureText } from './figure-text.ts';

const callers = (zh: string, en: string): FigureText =>
  told('count', `来电人:${zh}`, `就${zh}来电、且此前 60 分钟未就此来电的人数。`, `Callers: ${en}`, `Callers about ${en} who had not called about it in the 60 minutes before.`);

/** Calls, tickets and messages. */
export const CALL_FIGURES: Readonly<Record<string, FigureText>> = {
  offered: told('count', '每分钟来电', '本分钟到达线路的来电数。', 'Calls per minute', 'Calls that reached the line in the minute.'),
  answered: told('count', '接听', '本分钟接听的来电数。', 'Answered', 'Calls answered in the minute.'),
  abandoned: told('count', '放弃', '等待超过 5 秒后挂断的来电数。', 'Abandoned', 'Calls given up after more than 5 s.'),
  connected15m: told('share', '接通率', '近 15 分钟接听 ÷(接听 + 放弃)。', 'Connected', 'Answered ÷ (answered + abandoned), of 15 minutes.'),
  serviceLevel15s15m: told('share', '15 秒接通率', '近 15 分钟 15 秒内接听 ÷(接听 + 放弃)。', 'Answered within 15 s', 'Answered within 15 s ÷ (answered + abandoned), of 15 minutes.'),
  longestWaitSeconds: told('seconds', '最长等待', '本分钟结束的等待中最长的。', 'Longest wait', 'The longest of the waits that ended in the minute.'),
  callsWaiting: told('count', '等待中', '分钟末在等待的来电数。', 'Calls waiting', 'Calls that wait at the minute’s end.'),
  agents: told('count', '坐席', '上报的在岗坐席;无上报时取近 60 分钟同时通话的最大数。', 'Agents', 'Agents at work as reported; else the most calls in hand at once in 60 minutes.'),
  predictedWaitSeconds: told('seconds', '预计等待', '未来 15 分钟来电的平均等待,按来电速度、处理用时、坐席与挂断推算(Erlang A)。', 'Predicted wait', 'Mean wait of those who call in the next 15 minutes, by rate, handling time, agents and hang-ups (Erlang A).'),
  waitError15mSeconds: told('seconds', '等待预测误差', '近 15 分钟实际平均等待与 15 分钟前预计之差。', 'Error of the predicted wait', 'Mean wait of the last 15 minutes against what was predicted before them.'),
  ticketsOpen: told('count', '未结工单', '已建且未关闭的工单数。', 'Tickets open', 'Tickets created and not closed.'),
  ticketsOverdue: told('count', '超时工单', '已过时限、未关闭的工单数。', 'Tickets overdue', 'Open tickets past their due time.'),
  ticketsUndispatched: told('count', '未派工单', '已建、尚无人接手的工单数。', 'Tickets not taken up', 'Tickets created that nobody has taken up.'),
  ticketUndispatchedAgeMaxMinutes: told('minutes', '最老未派工单', '未派工单中最长的时长。', 'Oldest not taken up', 'Age of the oldest ticket that nobody has taken up.'),
  ticketsBlocked: told('count', '待外部工单', '等待外部处理的未结工单数。', 'Tickets blocked', 'Open tickets that wait for somebody outside.'),
  ticketBlockedAgeMaxMinutes: told('minutes', '最久待外部', '待外部工单中等待最久的时长。', 'Longest blocked', 'How long the longest of them has waited so.'),
  ticketDispatchMinutes: told('minutes', '派单用时', '自建单到首次派单的平均时间。', 'Time to dispatch', 'Mean time from created to first dispatched.'),
  ticketOnSiteMinutes: told('minutes', '到场用时', '自建单到首次到场的平均时间。', 'Time to be on site', 'Mean time from created to first on site.'),
  ticketCloseMinutes: told('minutes', '办结用时', '自建单到首次关闭的平均时间。', 'Time to close', 'Mean time from created to first closed.'),
  uniqueCallers: told('count', '来电人', '本轮首次来电的人数。', 'Callers', 'Callers whose first call of the round this was.'),
  repeatCalls: told('count', '重复来电', '24 小时内就同一事再次来电的次数。', 'Repeat calls', 'Calls by somebody who had called about the same in the 24 hours before.'),
  callersTesting: callers('检测', 'testing'),
  callersSupplies: callers('物资', 'supplies'),
  callersMedical: callers('用药就医', 'medicine and treatment'),
  callersTransfer: callers('转运', 'transfer'),
  callersRepair: callers('燃气报修', 'gas and repairs'),
  callersNotReceived: callers('未收到', 'what was told as delivered and not received'),
  firstContactResolution: told('share', '一次解决率', '24 小时前接听的来电中,其后 24 小时内同一人未就同一事再来电的比例。', 'Solved at first contact', 'Of the calls answered 24 hours ago, those not followed by one of the same caller and topic.'),
  reportedOffered: told('count', '上报来电', '无话单线路上报的来电数,不并入来电。', 'Reported calls', 'Calls reported in totals by lines without call records; never added to the calls.'),
  reportedAnswered: told('count', '上报接听', '无话单线路上报的接听数,不并入接听。', 'Reported answered', 'Of the reported calls, those answered; never added.'),
  messages: told('count', '留言', '聊天留言与上门来访数。', 'Messages', 'Messages somebody wrote in a chat, and walk-ins.'),
  messageAnswers: told('count', '留言回复', '回复的条数。', 'Answers to messages', 'Messages of those who answer.'),
  firstResponseMinutes: told('minutes', '首次回复用时', '自留言到首次回复的平均时间。', 'Time to first answer', 'Mean time from a message to its first answer.'),
  messagesWaiting: told('count', '待回留言', '不足 24 小时、尚未回复的留言数。', 'Messages waiting', 'Messages of less than 24 hours that nobody has answered.'),
  messageAgeMaxMinutes: told('minutes', '最老留言', '待回留言中最长的时长。', 'Oldest message', 'Age of the oldest message that waits.'),
  unlocatedCalls: told('count', '未定位来电', '区域编码在此级以下无法识别的来电数。', 'Calls not located', 'Calls whose area code is unknown below this area.'),
};
