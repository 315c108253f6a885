package org.guatu.simulators.kernel;

/**
 * What happens at an instant. An action finds the state it changes through {@link
 * Simulation#model()} and captures nothing but values, so that one action may run in a simulation
 * and in all its forks.
 *
 * @param <M> the model
 */
@FunctionalInterface
public interface Action<M extends Forkable<M>> {
  void run(Simulation<M> simulation);
}
