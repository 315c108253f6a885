package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.locationtech.jts.geom.Coordinate;

/**
 * Gives every block its use. Hospitals and schools keep away from others of their kind, parks like
 * the river, worksites the edge of town; every neighbourhood keeps at least one block of homes.
 */
final class BlockUses {
  private static final int HOMES = 100;
  private static final int WORKSITES = 7;
  private static final int HOSPITALS = 6;
  private static final int PARKS = 5;
  private static final int SCHOOLS = 5;
  private static final double HALF_HOUSE_METRES = 22;
  private static final double APART_METRES = 700;

  private final Ground ground;
  private final UniformRandomProvider random;
  private final List<Block> blocks;

  private BlockUses(Ground ground, UniformRandomProvider random) {
    this.ground = ground;
    this.random = random;
    this.blocks = new ArrayList<>(ground.blocks());
  }

  /** The ground's blocks, in their order, each with its use. */
  static List<Block> of(Ground ground, UniformRandomProvider random) {
    BlockUses uses = new BlockUses(ground, random);
    uses.give(BlockUse.PARK, PARKS, uses::parkMerit);
    uses.give(BlockUse.HOSPITAL, HOSPITALS, block -> -block.land().getArea() / 30_000);
    uses.give(BlockUse.SCHOOL, SCHOOLS, block -> -block.land().getArea() / 40_000);
    uses.give(BlockUse.WORKSITE, WORKSITES, uses::remoteness);
    int rest = (int) uses.blocks.stream().filter(b -> b.use() == BlockUse.HOMES).count() - HOMES;
    uses.give(BlockUse.SHOPS, rest, block -> -block.land().getArea() / 20_000);
    return List.copyOf(uses.blocks);
  }

  private double parkMerit(Block block) {
    Coordinate middle = block.middle();
    double river = ground.river().nearest(middle.x, middle.y).metres();
    // Nothing can be built on a strip, but trees grow there.
    double built = block.land().buffer(-HALF_HOUSE_METRES, 2).getArea() / block.land().getArea();
    double strip = built < 0.16 ? 5 : 0;
    return strip + (river < 220 ? 0.8 : 0) + Math.min(0.6, block.land().getArea() / 60_000);
  }

  private double remoteness(Block block) {
    Coordinate middle = block.middle();
    double size = block.land().getArea() > 45_000 ? -0.6 : 0;
    return Math.hypot(middle.x, middle.y) / 1400 + size;
  }

  private void give(BlockUse use, int count, ToDoubleFunction<Block> merit) {
    for (int i = 0; i < count; i++) {
      int best = -1;
      double most = Double.NEGATIVE_INFINITY;
      for (int candidate = 0; candidate < blocks.size(); candidate++) {
        Block block = blocks.get(candidate);
        if (isFree(block)) {
          double value = merit.applyAsDouble(block) + apart(block, use) + 0.5 * random.nextDouble();
          if (value > most) {
            most = value;
            best = candidate;
          }
        }
      }
      blocks.set(best, blocks.get(best).with(use));
    }
  }

  /** In (0, 1.2]: how far the next of its kind is, and whether the neighbourhood has its share. */
  private double apart(Block block, BlockUse use) {
    double nearest =
        blocks.stream()
            .filter(other -> other.use() == use)
            .mapToDouble(other -> other.middle().distance(block.middle()))
            .min()
            .orElse(APART_METRES);
    long others =
        inNeighbourhood(block).stream().filter(other -> other.use() != BlockUse.HOMES).count();
    return 1.2 * Math.min(1, nearest / APART_METRES) - 0.7 * others;
  }

  private boolean isFree(Block block) {
    List<Block> homes =
        inNeighbourhood(block).stream()
            .filter(other -> other.use() == BlockUse.HOMES)
            .sorted(Comparator.comparingDouble(other -> other.land().getArea()))
            .toList();
    // The largest block of homes of each neighbourhood stays one.
    boolean spared =
        homes.size() > 1 && homes.get(homes.size() - 1).land().getArea() > block.land().getArea();
    return block.use() == BlockUse.HOMES && spared;
  }

  private List<Block> inNeighbourhood(Block block) {
    return blocks.stream().filter(b -> b.neighbourhood() == block.neighbourhood()).toList();
  }
}
