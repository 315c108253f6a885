/** Where the default rules begin to complain; the cards do, too, until alerts come from the rules themselves. */
export const LIMITS = {
  waitMinutes: 25,
  criticalWaitMinutes: 50,
  onTime: 0.85,
  /** Below so many orders due a share says nothing. */
  fewestDue: 20,
  connected: 0.95,
  criticalConnected: 0.8,
  /** Of a source's records. */
  lateShare: 0.05,
  /** Below so many records a single one would be a twentieth. */
  fewestRecords: 20,
} as const;
