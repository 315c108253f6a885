/** Times of day and dates as the site's own clock shows them. */
export class SiteTime {
  private readonly time: Intl.DateTimeFormat;
  private readonly dateZh: Intl.DateTimeFormat;
  private readonly dateEn: Intl.DateTimeFormat;

  constructor(timeZone: string) {
    this.time = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    this.dateZh = new Intl.DateTimeFormat('zh-CN', { timeZone, month: 'long', day: 'numeric', weekday: 'short' });
    this.dateEn = new Intl.DateTimeFormat('en-GB', { timeZone, month: 'short', day: 'numeric', weekday: 'short' });
  }

  /** 14:32:09 */
  seconds(millis: number | null): string {
    return millis === null ? '--:--:--' : this.time.format(millis);
  }

  /** 14:32 */
  minutes(millis: number | null): string {
    return this.seconds(millis).slice(0, 5);
  }

  date(millis: number | null): { zh: string; en: string } {
    if (millis === null) {
      return { zh: '–', en: '–' };
    }
    return {
      zh: this.dateZh.format(millis).replace(/(周|星期)/u, ' $1').replace(/\s+/gu, ' '),
      en: this.dateEn.format(millis).replace(',', ''),
    };
  }
}
