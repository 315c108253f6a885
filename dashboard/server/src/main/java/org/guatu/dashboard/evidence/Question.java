package org.guatu.dashboard.evidence;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.handler.HttpException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.metric.SubjectKind;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: the events of a subject in a minute, all of them or those of one figure.
 *
 * @param minuteMillis start of the minute, UTC milliseconds
 * @param figure null for all
 * @param limit how many events are listed at most
 */
record Question(SubjectId subject, long minuteMillis, @Nullable Figure figure, int limit) {
  static final int MOST_LISTED = 500;
  private static final int LISTED = 100;
  private static final int LONGEST_SUBJECT = 400;

  /** Reads a query, or says what is wrong with it (400). */
  static Question of(HttpServerRequest request) {
    SubjectId subject = subject(request.getParam("subject"));
    Question question =
        new Question(
            subject,
            minute(request.getParam("minute")),
            figure(request.getParam("figure")),
            limit(request.getParam("limit")));
    if (question.streams().isEmpty()) {
      throw new HttpException(400, "subject: no stream has events of it");
    }
    return question;
  }

  private static SubjectId subject(@Nullable String text) {
    try {
      if (text != null && text.length() <= LONGEST_SUBJECT) {
        return SubjectId.parse(text);
      }
    } catch (IllegalArgumentException broken) {
      // Told below.
    }
    throw new HttpException(400, "subject: a subject id such as point:P07");
  }

  private static long minute(@Nullable String text) {
    try {
      if (text != null) {
        // A minute's name in windows has no seconds.
        String whole =
            text.length() == 17 && text.endsWith("Z") ? text.substring(0, 16) + ":00Z" : text;
        long millis = Instant.parse(whole).toEpochMilli();
        if (millis >= 0) {
          return Window.minuteOf(millis);
        }
      }
    } catch (DateTimeException | ArithmeticException broken) {
      // Told below.
    }
    throw new HttpException(400, "minute: an instant such as 2026-03-01T02:30Z");
  }

  private static @Nullable Figure figure(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return null;
    }
    Figure figure = Figure.byWire(name);
    if (figure == null) {
      throw new HttpException(400, "figure: it is not in the catalogue");
    }
    return figure;
  }

  private static int limit(@Nullable String text) {
    try {
      int limit = text == null ? LISTED : Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST_LISTED) {
        return limit;
      }
    } catch (NumberFormatException broken) {
      // Told below.
    }
    throw new HttpException(400, "limit: a number from 1 to " + MOST_LISTED);
  }

  FigureFacts facts() {
    return figure == null ? FigureFacts.ALL : FigureFacts.of(figure);
  }

  /** Start of the first minute the figure looks at, UTC milliseconds. */
  long fromMillis() {
    return minuteMillis - (facts().minutes() - 1) * Window.MINUTE_MILLIS;
  }

  /** End of the minute, UTC milliseconds. */
  long toMillis() {
    return minuteMillis + Window.MINUTE_MILLIS;
  }

  /** Sources and devices have their figures by when they were heard. */
  boolean byReceivedTime() {
    return subject.kind() == SubjectKind.SOURCE || subject.kind() == SubjectKind.DEVICES;
  }

  /** Which topics can hold such events. */
  List<Stream> streams() {
    List<Stream> ofSubject = streamsOf(subject);
    if (figure == null || figure.ofSignals() || figure.stream() == null) {
      return ofSubject;
    }
    Stream told = figure.stream();
    return ofSubject.contains(told) ? List.of(told) : List.of();
  }

  private static List<Stream> streamsOf(SubjectId subject) {
    return switch (subject.kind()) {
      case POINT -> List.of(Stream.POINT);
      case LINE -> List.of(Stream.CALL);
      case VEHICLE -> List.of(Stream.DELIVERY);
      case POST, ITEM, TASK, NOTICE -> List.of(Stream.OPERATIONS);
      case AREA, GROUP, SIGNAL -> List.of(Stream.values());
      case SOURCE -> named(subject.code(), 0);
      case DEVICES ->
          subject.code().startsWith("area/") || subject.code().startsWith("point/")
              ? List.of(Stream.values())
              : named(subject.code(), 1);
    };
  }

  /** The stream that a part of a code between slashes names. */
  private static List<Stream> named(String code, int part) {
    String[] parts = code.split("/", -1);
    for (Stream stream : Stream.values()) {
      if (part < parts.length && stream.wire().equals(parts[part].toLowerCase(Locale.ROOT))) {
        return List.of(stream);
      }
    }
    return List.of();
  }
}
