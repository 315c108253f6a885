import { AlarmSound } from './alarm-sound.ts';
import { answerBoard } from './board-answer.ts';
import { fetchHistory, fetchSite, type Site } from './feed/api.ts';
import { LiveFeed, serverOf, type FeedState } from './feed/live-feed.ts';
import { livePath, type Wanted } from './feed/live-path.ts';
import { retry } from './feed/retry.ts';
import { browserHost } from './feed/web-link.ts';
import { initialLanguage, rememberLanguage, type Language } from './i18n/language.ts';
import { operationsAbnormal } from './panels/operations-facts.ts';
import { titleOf } from './panels/titles.ts';
import type { Turning, View } from './panels/view.ts';
import { attention } from './state/attention.ts';
import { attentionCards, fitted, type AttentionCard } from './state/attention-cards.ts';
import { CatchUpWatch } from './state/catching-up.ts';
import { CHARTED } from './state/charted.ts';
import { liveness, pipelineStalled, screenAge } from './state/freshness.ts';
import { restoreHappenings, storeHappenings } from './state/happening-store.ts';
import { raisedOf, type Happening, type HappeningLog } from './state/happenings.ts';
import { NewCritical } from './state/new-critical.ts';
import { OperationClock } from './state/operation-clock.ts';
import { Presence } from './state/presence.ts';
import { later } from './state/reduce.ts';
import { Rotation } from './state/rotation.ts';
import { SubjectSeries } from './state/series.ts';
import { initialSettings, rememberSettings, type Settings } from './state/settings.ts';
import { SiteTime } from './state/site-time.ts';
import { raisedSignals } from './state/signals.ts';
import { lowConnected, troubles } from './state/troubles.ts';

const HISTORY_MINUTES = 180;
const HISTORY_EVERY_MILLIS = 5_000;
const SETTLED_AFTER_MILLIS = 12_000;
const STORE_EVERY_MILLIS = 15_000;
/** So many lines of what cleared last find room. */
const CLEARED_LINES = 2;

export interface WatchOptions {
  readonly page: Wanted['page'];
  /** No more cards than these. */
  readonly mostCards: (settings: Settings) => number;
  readonly nowMillis: () => number;
  /** Told when the site is known, and again when another server answers. */
  readonly siteKnown: (site: Site, series: SubjectSeries) => void;
  /** Told when somebody chose something. */
  readonly chosen: () => void;
}

/** All that a page knows, from the feed to the view that its panels are functions of; it draws nothing. */
export class BoardWatch {
  language: Language;
  settings: Settings;
  private readonly sound = new AlarmSound();
  private readonly newCritical = new NewCritical();
  private readonly feed: LiveFeed;
  private readonly clock = new OperationClock();
  private readonly catchUp = new CatchUpWatch();
  private readonly presence = new Presence();
  private readonly column = new Rotation([
    { name: 'cards', millis: 40_000 },
    { name: 'ranking', millis: 15_000 },
  ]);
  private readonly card = new Rotation([
    { name: 'call', millis: 20_000 },
    { name: 'operations', millis: 15_000 },
  ]);
  private happenings: HappeningLog | null = null;
  private storedAt = 0;
  private site: Site | null = null;
  private time = new SiteTime('UTC');
  private series: SubjectSeries | null = null;
  private server = '';
  private open: string | null = null;
  private historyKey = '';
  private historyAt = 0;

  constructor(private readonly options: WatchOptions) {
    this.language = initialLanguage(location.search, localStorage);
    this.settings = initialSettings(location.search, localStorage);
    this.feed = new LiveFeed(
      browserHost(options.nowMillis),
      (state) => {
        this.learn(state);
      },
      livePath({ page: options.page, root: null, open: null }),
    );
  }

  start(): void {
    this.speak(this.language);
    this.feed.start();
    if (this.settings.sound === 'on') {
      // So that it is known, and told, whether there will be a sound when it matters.
      this.sound.prepare();
    }
    answerBoard(document, () => ({ asked: this.feed.asked, board: this.feed.state.board }));
    for (const touch of ['pointerdown', 'keydown'] as const) {
      window.addEventListener(touch, () => {
        this.touched();
      });
    }
  }

  /** A subject has opened, and is wanted whole; null: none is open any more. */
  opened(id: string | null): void {
    this.open = id;
    this.follow();
  }

  private follow(): void {
    this.feed.follow(livePath({ page: this.options.page, root: this.site?.root ?? null, open: this.open }));
  }

  /** What was raised in the time that charts show. */
  raised(operationMillis: number): readonly Happening[] {
    return this.happenings?.begun(operationMillis - HISTORY_MINUTES * 60_000) ?? [];
  }

  private touched(): void {
    const now = this.options.nowMillis();
    const operation = this.clock.now(now);
    this.column.hold(now);
    this.card.hold(now);
    if (operation !== null) {
      this.presence.touch(operation);
    }
  }

  private learn(state: FeedState): void {
    const board = state.board;
    if (board === null) {
      return;
    }
    const now = this.options.nowMillis();
    const told = later(board.asOf, board.watermark);
    if (told !== null) {
      this.clock.observe(told, now);
    }
    if (board.watermark !== null) {
      this.catchUp.observe(board.watermark, now);
    }
    this.series?.observe(board);
    if (state.open && serverOf(board) !== this.server) {
      // Another server, and perhaps another operation.
      this.server = serverOf(board);
      void this.readSite();
    }
  }

  private async readSite(): Promise<void> {
    const site = await retry(fetchSite);
    this.site = site;
    this.follow();
    this.time = new SiteTime(site.timeZone);
    document.title = `${site.name.zh} ${site.name.en}`;
    this.series = new SubjectSeries(site.root, CHARTED, HISTORY_MINUTES);
    this.historyKey = '';
    this.options.siteKnown(site, this.series);
  }

  /** Once as a minute begins and once when the one before has settled; never oftener than the screen can use. */
  private askHistory(operationMillis: number): void {
    const now = this.options.nowMillis();
    const key = String(Math.floor(operationMillis / 60_000) * 2 + (operationMillis % 60_000 > SETTLED_AFTER_MILLIS ? 1 : 0));
    if (this.series !== null && key !== this.historyKey && now - this.historyAt >= HISTORY_EVERY_MILLIS) {
      this.historyKey = key;
      this.historyAt = now;
      void this.readHistory();
    }
  }

  private async readHistory(): Promise<void> {
    const series = this.series;
    if (series === null) {
      return;
    }
    try {
      series.load(await fetchHistory(series.subject, CHARTED, HISTORY_MINUTES));
    } catch (error) {
      console.warn('no history this time', error);
    }
  }

  private speak(language: Language): void {
    this.language = language;
    document.documentElement.dataset.lang = language;
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    rememberLanguage(language, localStorage);
  }

  /** What needs attention comes and goes only as far as the page is told: silence clears nothing. */
  private remember(cards: readonly AttentionCard[], operationMillis: number, pageMillis: number): void {
    const site = this.site;
    if (site === null) {
      return;
    }
    this.happenings ??= restoreHappenings(site.root, operationMillis, localStorage);
    const raised = raisedOf(cards, titleOf);
    this.happenings.observe(raised, operationMillis);
    if (this.newCritical.observe(raised) && this.settings.sound === 'on') {
      this.sound.play();
    }
    if (this.presence.since(operationMillis) === null) {
      this.presence.seen(operationMillis);
    }
    if (pageMillis - this.storedAt >= STORE_EVERY_MILLIS) {
      this.storedAt = pageMillis;
      storeHappenings(this.happenings, site.root, operationMillis, localStorage);
    }
  }

  private turning<T extends string>(rotation: Rotation<T>, urgent: T | null): Turning<T> {
    return {
      shown: rotation.at(this.options.nowMillis(), urgent),
      chosen: rotation.choice(this.options.nowMillis()),
      choose: (name) => {
        rotation.choose(name, this.options.nowMillis());
        this.options.chosen();
      },
    };
  }

  private set(part: Partial<Settings>): void {
    this.settings = { ...this.settings, ...part };
    rememberSettings(this.settings, localStorage);
    if (part.sound === 'on') {
      this.sound.play();
    }
    this.options.chosen();
  }

  /** What there is to see now. */
  view(): View {
    const now = this.options.nowMillis();
    const feed = this.feed.state;
    const board = feed.board;
    const operationNow = this.clock.now(now);
    const root = board?.subjects.get(this.site?.root ?? '') ?? null;
    const all = board === null ? [] : attentionCards(attention(board), troubles(board, root, operationNow), raisedSignals(board));
    const alive = liveness(feed, now);
    const stalled = pipelineStalled(feed, now);
    const catchingUp = this.catchUp.now(operationNow);
    if (operationNow !== null) {
      this.askHistory(operationNow);
      if (alive === 'live' && !stalled && catchingUp === null) {
        this.remember(all, operationNow, now);
      }
    }
    return {
      site: this.site,
      time: this.time,
      board,
      root,
      cards: fitted(all, this.options.mostCards(this.settings)),
      liveness: alive,
      stalled,
      screenAgeMillis: screenAge(feed, now),
      nowMillis: operationNow,
      delayMillis: operationNow === null || board?.watermark == null ? null : Math.max(0, operationNow - board.watermark),
      callsPerMinute: operationNow === null ? null : (this.series?.last('offered', operationNow) ?? null),
      revision: (figure) => (operationNow === null ? null : (this.series?.revision(figure, operationNow) ?? null)),
      language: this.language,
      choose: (language) => {
        this.speak(language);
        this.options.chosen();
      },
      settings: this.settings,
      set: (part) => {
        this.set(part);
      },
      soundBlocked: this.sound.blocked,
      catchingUp,
      column: this.turning(this.column, all.some((card) => card.state === 'critical') ? 'cards' : null),
      card: this.turning(this.card, lowConnected(root) !== null ? 'call' : operationsAbnormal(root) ? 'operations' : null),
      away: this.away(operationNow),
    };
  }

  private away(operationNow: number | null): View['away'] {
    const since = operationNow === null ? null : this.presence.since(operationNow);
    return {
      sinceMillis: since,
      ...(since === null || this.happenings === null ? { raised: 0, cleared: 0 } : this.happenings.since(since)),
      last: this.happenings?.cleared(CLEARED_LINES) ?? [],
      seen: () => {
        if (operationNow !== null) {
          this.presence.seen(operationNow);
        }
        this.options.chosen();
      },
    };
  }
}
