import { html, render } from 'lit-html';
import { BoardWatch } from './board-watch.ts';
import { ChartWall } from './charts/chart-wall.ts';
import { fetchHistory } from './feed/api.ts';
import { browserReporter } from './feed/web-reporter.ts';
import type { WallReporter } from './feed/wall-reporter.ts';
import { MapHolder } from './map/map-holder.ts';
import { follow, systemLight } from './palette/follow.ts';
import { attentionColumn } from './panels/attention-column.ts';
import { footer } from './panels/footer.ts';
import { header } from './panels/header.ts';
import { mapPanel } from './panels/map-panel.ts';
import { streams } from './panels/streams.ts';
import type { View, WallView } from './panels/view.ts';
import { remPixels } from './rem-pixels.ts';
import { pinned } from './state/attention-cards.ts';
import { initialMapSettings, rememberMapSettings, type MapSettings } from './state/map-settings.ts';
import type { SubjectSeries } from './state/series.ts';
import { dimmed, mostCards, themeOf } from './state/settings.ts';
import { Unlocated } from './state/unlocated.ts';
import { SubjectPage } from './subject/subject-page.ts';

/** Often enough for a clock that shows seconds; everything that came in between is shown together. */
const TICK_MILLIS = 250;

/** The wall: joins what is known, the panels, the charts and the map. */
export class WallPage {
  private readonly watch: BoardWatch;
  private readonly reporter: WallReporter;
  private readonly map: MapHolder;
  private readonly subject: SubjectPage;
  private mapSettings: MapSettings;
  private unlocated: Unlocated | null = null;
  private series: SubjectSeries | null = null;
  private charts: ChartWall | null = null;
  private timeZone: string | null = null;
  private scale = remPixels();

  constructor(
    private readonly root: HTMLElement,
    private readonly nowMillis: () => number,
  ) {
    this.mapSettings = initialMapSettings(location.search, localStorage);
    this.reporter = browserReporter(nowMillis);
    this.map = new MapHolder(() => root.querySelector<HTMLElement>('#map'));
    this.watch = new BoardWatch({
      page: 'wall',
      mostCards,
      nowMillis,
      siteKnown: (site, series) => {
        this.series = series;
        this.timeZone = site.timeZone;
        this.unlocated = new Unlocated(site.root, fetchHistory);
        this.chartAnew();
        this.draw();
      },
      chosen: () => {
        this.draw();
      },
    });
    this.subject = new SubjectPage(root, nowMillis, (id) => {
      this.watch.opened(id);
    });
  }

  start(): void {
    // What the address opens is asked for with the first board.
    this.subject.start();
    this.watch.start();
    this.draw();
    this.map.start(this.watch.language);
    setInterval(() => {
      this.draw();
    }, TICK_MILLIS);
  }

  private draw(): void {
    const view = this.withMap(this.watch.view());
    this.mark(view);
    this.paint(view);
    render(html`${header(view)}${streams(view)}${mapPanel(view)}${attentionColumn(view)}${footer(view)}`, this.root);
    this.subject.draw(view);
    if (this.series !== null && view.nowMillis !== null) {
      this.charts?.draw(this.series, view.nowMillis, this.watch.raised(view.nowMillis));
    }
    if (view.board !== null) {
      const now = this.nowMillis();
      void this.unlocated?.look(now);
      const { board, language, nowMillis } = view;
      const scene = { board, pinned: pinned(view.cards), language, nowMillis, hidden: this.mapSettings.hidden };
      this.map.show(scene, now);
      this.map.go(scene, this.mapSettings.tourSeconds, now);
    }
    this.reporter.drew(view);
  }

  /** What style sheets, and whoever watches the page from outside, go by. */
  private mark(view: WallView): void {
    const page = document.documentElement.dataset;
    page.live = view.liveness;
    page.pipeline = view.stalled ? 'stalled' : view.catchingUp === null ? 'ok' : 'catching-up';
    page.map = view.mapState;
    page.drawn = this.map.drawn;
    page.mode = view.board?.mode ?? 'live';
    page.distance = view.settings.distance;
    page.night = dimmed(view.settings, this.hour(view)) ? 'on' : 'off';
    page.subjects = String(view.board?.subjects.size ?? 0);
  }

  /** Of the site's clock; of the machine's own, which as a rule is the site's, before that is known. */
  private hour(view: View): number {
    return view.nowMillis === null ? new Date(this.nowMillis()).getHours() : Number(view.time.minutes(view.nowMillis).slice(0, 2));
  }

  /** What is drawn with a palette, and not by style sheets, is drawn anew in another. */
  private paint(view: View): void {
    if (follow(themeOf(view.settings, this.hour(view), systemLight()))) {
      this.chartAnew();
      this.map.repaint();
      this.subject.repaint();
    }
    // Letters of a chart have the size they were made with; the map looks after its own.
    const scale = remPixels();
    if (scale !== this.scale) {
      this.scale = scale;
      this.chartAnew();
      this.subject.repaint();
    }
  }

  private chartAnew(): void {
    if (this.timeZone !== null) {
      this.charts?.remove();
      this.charts = new ChartWall(this.root, this.timeZone);
    }
  }

  private withMap(view: View): WallView {
    return {
      ...view,
      walls: this.reporter.counts,
      neighbourhoods: this.map.neighbourhoods,
      mapState: this.map.state,
      schematic: this.map.schematic,
      mapAttribution: this.map.attribution,
      framing: this.map.framing,
      near: this.map.near,
      mapSettings: this.mapSettings,
      setMap: (settings) => {
        this.mapSettings = settings;
        rememberMapSettings(settings, localStorage);
        this.draw();
      },
      showWhole: () => {
        this.map.showWhole();
      },
      unlocated: this.unlocated?.count(this.nowMillis()) ?? null,
      zonesElsewhere: this.map.zonesElsewhere,
    };
  }
}
