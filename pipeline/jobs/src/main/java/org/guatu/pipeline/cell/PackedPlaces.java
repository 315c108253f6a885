package org.guatu.pipeline.cell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.guatu.contract.registry.Registry;

/**
 * Places as they travel. A job has some twenty operators that ask where an event belongs; each is
 * sent the registry, Flink keeps what it sends, and a site's registry has thousands of entries. So
 * it is sent compressed, and what one process is sent more than once it unpacks once.
 */
final class PackedPlaces implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** Those of this process, as long as anybody has them. */
  private static final Map<PackedPlaces, WeakReference<Places>> UNPACKED = new WeakHashMap<>();

  private final byte[] registry;
  private final long outOfOrdernessMillis;
  private final long latenessMillis;

  private PackedPlaces(byte[] registry, long outOfOrdernessMillis, long latenessMillis) {
    this.registry = registry;
    this.outOfOrdernessMillis = outOfOrdernessMillis;
    this.latenessMillis = latenessMillis;
  }

  static PackedPlaces of(Registry registry, long outOfOrdernessMillis, long latenessMillis) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
      out.writeObject(registry);
    } catch (IOException e) {
      throw new UncheckedIOException("a registry cannot be sent to where the jobs run", e);
    }
    return new PackedPlaces(bytes.toByteArray(), outOfOrdernessMillis, latenessMillis);
  }

  long outOfOrdernessMillis() {
    return outOfOrdernessMillis;
  }

  long latenessMillis() {
    return latenessMillis;
  }

  @Serial
  private Object readResolve() throws IOException, ClassNotFoundException {
    synchronized (UNPACKED) {
      WeakReference<Places> known = UNPACKED.get(this);
      Places places = known == null ? null : known.get();
      if (places == null) {
        try (ObjectInputStream in =
            new ObjectInputStream(new GZIPInputStream(new ByteArrayInputStream(registry)))) {
          places = new Places((Registry) in.readObject(), this);
        }
        UNPACKED.put(this, new WeakReference<>(places));
      }
      return places;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackedPlaces that
        && outOfOrdernessMillis == that.outOfOrdernessMillis
        && latenessMillis == that.latenessMillis
        && Arrays.equals(registry, that.registry);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(registry), outOfOrdernessMillis, latenessMillis);
  }
}
