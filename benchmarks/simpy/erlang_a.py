"""The Erlang-A queue in SimPy, the usual Python library for discrete events, to tell how fast CallSim is beside it.

    apt-get install python3-simpy3
    /usr/bin/python3 benchmarks/simpy/erlang_a.py [AGENTS] [CONTACTS]

n contacts a minute for n agents, exponential talk of 1 min and patience of 2 min: a process for each caller, as SimPy is
meant to be used. Prints the time of a contact by user CPU, and refuses to where the share that hangs up is not that of
theory: more than four standard errors off, or so uncertain that it proves nothing.
"""

import math
import random
import resource
import sys

import simpy

MEAN_TALK = 1.0
MEAN_PATIENCE = 2.0
BATCHES = 20


class Centre:
    """One centre, with what is counted: contacts and abandoned ones by batch."""

    def __init__(self, agents, contacts, seed):
        self.random = random.Random(seed)
        self.environment = simpy.Environment()
        self.desk = simpy.Resource(self.environment, capacity=agents)
        self.agents = agents
        self.contacts = contacts
        self.warm_up = contacts // 10
        self.offered = [0] * BATCHES
        self.abandoned = [0] * BATCHES
        self.wait_minutes = 0.0

    def run(self):
        self.environment.process(self.arrivals())
        self.environment.run()

    def arrivals(self):
        for number in range(self.contacts):
            yield self.environment.timeout(self.random.expovariate(self.agents))
            self.environment.process(self.caller(number))

    def caller(self, number):
        joined = self.environment.now
        with self.desk.request() as agent:
            patience = self.environment.timeout(self.random.expovariate(1 / MEAN_PATIENCE))
            yield agent | patience
            is_answered = agent.triggered
            self.book(number, self.environment.now - joined, is_answered)
            if is_answered:
                yield self.environment.timeout(self.random.expovariate(1 / MEAN_TALK))

    def book(self, number, wait, is_answered):
        if number < self.warm_up:
            return
        batch = (number - self.warm_up) * BATCHES // (self.contacts - self.warm_up)
        self.offered[batch] += 1
        self.abandoned[batch] += not is_answered
        self.wait_minutes += wait


def abandon_share(agents):
    """The exact share that hangs up in the long run, by the birth and death chain (Palm 1957)."""
    weight, total, waiting, state = 1.0, 0.0, 0.0, agents
    while weight > 1e-18 or state < agents:
        total += weight
        waiting += (state - agents) * weight
        state += 1
        weight *= agents / (agents / MEAN_TALK + (state - agents) / MEAN_PATIENCE)
    weight, state = 1.0, agents
    while state > 0 and weight > 1e-18:
        weight *= state / MEAN_TALK / agents
        state -= 1
        total += weight
    return waiting / total / MEAN_PATIENCE / agents


def check(centre, exact):
    shares = [abandoned / offered for abandoned, offered in zip(centre.abandoned, centre.offered)]
    mean = sum(shares) / BATCHES
    variance = sum((share - mean) ** 2 for share in shares) / (BATCHES - 1)
    error = math.sqrt(variance / BATCHES)
    if abs(mean - exact) > 4 * error or error > 0.05 * exact:
        sys.exit(f"{mean:.3%} ± {error:.3%} abandoned, theory says {exact:.3%}")
    return mean


def user_seconds():
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


def main():
    agents = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    contacts = int(sys.argv[2]) if len(sys.argv) > 2 else 400_000
    centre = Centre(agents, contacts, seed=1)
    before = user_seconds()
    centre.run()
    seconds = user_seconds() - before
    exact = abandon_share(agents)
    share = check(centre, exact)
    print(
        f"SimPy {simpy.__version__}, {agents:,} agents: {seconds / contacts * 1e9:,.0f} ns a contact "
        f"({contacts / seconds:,.0f} contacts/s); {share:.3%} abandoned, theory {exact:.3%}"
    )


if __name__ == "__main__":
    main()
