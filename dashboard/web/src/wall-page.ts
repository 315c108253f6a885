import { html, render } from 'lit-html';
import { CHARTED, ChartWall } from './charts/chart-wall.ts';
import { fetchHistory, fetchSite, type Site } from './feed/api.ts';
import { LiveFeed, type FeedState } from './feed/live-feed.ts';
import { retry } from './feed/retry.ts';
import { browserHost } from './feed/web-link.ts';
import { initialLanguage, rememberLanguage, type Language } from './i18n/language.ts';
import { MapHolder } from './map/map-holder.ts';
import { attentionColumn } from './panels/attention-column.ts';
import { footer } from './panels/footer.ts';
import { header } from './panels/header.ts';
import { mapPanel } from './panels/map-panel.ts';
import { streams } from './panels/streams.ts';
import type { View } from './panels/view.ts';
import { attention } from './state/attention.ts';
import { attentionCards, pinned } from './state/attention-cards.ts';
import { liveness, pipelineStalled, screenAge } from './state/freshness.ts';
import { OperationClock } from './state/operation-clock.ts';
import { later } from './state/reduce.ts';
import { SubjectSeries } from './state/series.ts';
import { SiteTime } from './state/site-time.ts';
import { raisedSignals } from './state/signals.ts';
import { troubles } from './state/troubles.ts';

/** Often enough for a clock that shows seconds; everything that came in between is shown together. */
const TICK_MILLIS = 250;
const HISTORY_MINUTES = 180;
const HISTORY_EVERY_MILLIS = 5_000;
const SETTLED_AFTER_MILLIS = 12_000;

/** The wall: joins the feed, the panels, the charts and the map. */
export class WallPage {
  private readonly feed: LiveFeed;
  private readonly clock = new OperationClock();
  private readonly map: MapHolder;
  private site: Site | null = null;
  private time = new SiteTime('UTC');
  private series: SubjectSeries | null = null;
  private charts: ChartWall | null = null;
  private language: Language;
  private epoch = '';
  private historyKey = '';
  private historyAt = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly nowMillis: () => number,
  ) {
    this.language = initialLanguage(location.search, localStorage);
    this.feed = new LiveFeed(browserHost(nowMillis), (state) => {
      this.learn(state);
    });
    this.map = new MapHolder(() => root.querySelector<HTMLElement>('#map'));
  }

  start(): void {
    this.speak(this.language);
    this.draw();
    this.feed.start();
    this.map.start(this.language);
    setInterval(() => {
      this.draw();
    }, TICK_MILLIS);
  }

  private learn(state: FeedState): void {
    const board = state.board;
    if (board === null) {
      return;
    }
    const told = later(board.asOf, board.watermark);
    if (told !== null) {
      this.clock.observe(told, this.nowMillis());
    }
    this.series?.observe(board);
    if (state.open && board.epoch !== this.epoch) {
      // Another server, and perhaps another operation.
      this.epoch = board.epoch;
      void this.readSite();
    }
  }

  private async readSite(): Promise<void> {
    const site = await retry(fetchSite);
    this.site = site;
    this.time = new SiteTime(site.timeZone);
    document.title = `${site.name.zh} ${site.name.en}`;
    this.series = new SubjectSeries(site.root, CHARTED, HISTORY_MINUTES);
    this.historyKey = '';
    this.charts?.remove();
    this.charts = new ChartWall(this.root, site.timeZone);
    this.draw();
  }

  /** Once as a minute begins and once when the one before has settled; never oftener than the screen can use. */
  private askHistory(operationMillis: number): void {
    const now = this.nowMillis();
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

  private draw(): void {
    const view = this.view();
    const page = document.documentElement.dataset;
    page.live = view.liveness;
    page.pipeline = view.stalled ? 'stalled' : 'ok';
    page.map = view.mapState;
    page.mode = view.board?.mode ?? 'live';
    page.subjects = String(view.board?.subjects.size ?? 0);
    render(html`${header(view)}${streams(view)}${mapPanel(view)}${attentionColumn(view)}${footer(view)}`, this.root);
    if (this.series !== null && view.nowMillis !== null) {
      this.askHistory(view.nowMillis);
      this.charts?.draw(this.series, view.nowMillis);
    }
    if (view.board !== null) {
      this.map.show({ board: view.board, pinned: pinned(view.cards), language: this.language }, this.nowMillis());
    }
  }

  private view(): View {
    const now = this.nowMillis();
    const feed = this.feed.state;
    const board = feed.board;
    const operationNow = this.clock.now(now);
    const root = board?.subjects.get(this.site?.root ?? '') ?? null;
    return {
      site: this.site,
      time: this.time,
      board,
      root,
      cards: board === null ? [] : attentionCards(attention(board), troubles(board, root, operationNow), raisedSignals(board)),
      liveness: liveness(feed, now),
      stalled: pipelineStalled(feed, now),
      screenAgeMillis: screenAge(feed, now),
      nowMillis: operationNow,
      delayMillis: operationNow === null || board?.watermark == null ? null : Math.max(0, operationNow - board.watermark),
      callsPerMinute: operationNow === null ? null : (this.series?.last('offered', operationNow) ?? null),
      revision: (figure) => (operationNow === null ? null : (this.series?.revision(figure, operationNow) ?? null)),
      neighbourhoods: this.map.neighbourhoods,
      mapState: this.map.state,
      schematic: this.map.schematic,
      language: this.language,
      choose: (language) => {
        this.speak(language);
        this.draw();
      },
    };
  }
}
