namespace CallSim.Scenarios.ReferencePage;

/// <summary>The parts of the reference page that no catalogue holds: how values are written and what the words mean.</summary>
internal static class ReferenceTexts
{
    public const string Introduction = """
        A scenario is one YAML file that says what a call centre is, what happens to it and what is to be learnt. Every section but
        `callsim`, `time`, `contacts` and `agents` may be left out. `callsim check` prints every mistake of a file in one go, each with
        its place and its cure.

        What the language has but this version does not read yet is listed under each section; a scenario that uses it is
        answered with *not yet: …* at that place, never read as something else.
        """;

    public const string Values = """
        | value | written | mind |
        |---|---|---|
        | span | `250ms`, `90s`, `4m10s`, `1.5h`, `2d`, `8w`, a bare `0` | units `w d h m s ms`, the largest first; a number without a unit is refused, and so is `3:30` (write `3m30s` or `3h30m`) |
        | rate | `100/min`, `120/h`, `900/d`, `2/s` | units `s min h d` |
        | share | `80%` or `0.8` | from 0 to 1; a bare `1` is refused, write `100%` or `1%` |
        | number | `20`, `8.5` | decimal point, no thousands mark, no quotes, no leading zeros |
        | factor | `0.9`, `x0.9` or `×0.9` | above 0 |
        | clock time | `08:30`, `2026-03-02T08:30` | the centre's wall clock, without a time zone |
        | name | `new_loan`, `团队-1` | letters, digits, `_` and `-` of any script, at most 100 characters, no dots; `all`, `default` and `repeat` are reserved |
        | range of clock times | `08:00-20:00`, `22:00-06:00` | the second runs over midnight; `00:00-24:00` is the whole day |
        | days of the week | `sat`, `mon-fri`, `[mon, wed]`, `"mon,wed"` | `mon tue wed thu fri sat sun`; any but all of them need a date in `time.start`; put quotes around a comma |
        | reference | `queues.sales`, `agents.senior` | always the key path of the thing that is meant; a step is a bare name within its flow, and so is a contact in `for` and `solves` |
        | text | `Monday by half hours` | put into quotes what holds `: `, ` #` or begins with `*`, `&`, `>`, `\|`, `%`, `@` |

        The file is YAML 1.2 in UTF-8 (a byte-order mark is skipped), one document. What a value means depends only on its key: nothing is
        guessed from its looks, so `yes`, `010`, `0x1F` and `.nan` are never a truth value or a number. Each key of a map stands once.
        Anchors and aliases may be used; tags and merge keys (`<<`) may not.
        """;

    public const string Files = """
        An interval file is a CSV table (UTF-8, a header, commas) that brings one value an interval into the scenario:

        - The first column is `interval`: the start of the interval, `08:00` for every day or `2026-03-02T08:00` for one (then
          `time.start` needs a date, and all rows have one).
        - Rows are matched by time, so their order does not matter. Rows outside the run are left out, and a note counts them.
        - A missing, doubled or off-grid row, and an empty, negative or non-numeric cell *in use*, is an error with its line. Columns that no
          key names are not looked at, nor are the cells of rows outside the run.
        - Spans are in seconds. Volumes are expected contacts in the interval: a row of 30 in an interval of 30 minutes is 60 an hour.
        - A random span uses the row of the interval in which it begins: patience that of joining the queue, talk that of the answer,
          a hold and a wrap-up that of their start.
        - Semicolons or tabs may separate the columns instead of commas, as the header does or a line `sep=;` above it says. Numbers may then have
          decimal commas; one such as `1.234`, with a mark for thousands or three decimals, is refused there. A byte-order mark is skipped, and so are rows
          without any content at the end: spreadsheets leave such behind.
        - The file lies beside the scenario or below; a path (or a symbolic link) that leads elsewhere needs `--allow-outside`.

        `{ profile: [5, 9, 12], every: 1h }` says the same inline, for `arrivals` and `count`. A profile has as many entries as are
        needed to cover the run (one more is left out with a warning), and does not repeat. The entries of `arrivals` are contacts and spread evenly over their time; those of `count` are head counts
        and hold for it.
        """;

    public const string Logs = """
        `arrivals: { log: calls.csv, column: arrived }` replays calls that were made: the column of any CSV table (commas, UTF-8, a header) says
        when each customer arrives. A row is one of

        - a date and time of the centre's wall clock, `2026-03-02T08:15:30` or with a space for the `T`; then `time.start` needs a date;
        - a clock time, `08:15:30`: the first one at or after `time.start`, so a log of clock times covers a day at most;
        - a number: seconds after the start.

        Seconds may have decimals; an arrival happens at its microsecond, in every replication. The rows may stand in any order, and two may
        have the same time. Rows outside the run are left out, and a note counts them; before the start, in the warm-up, nobody of a log
        arrives. Whatever is no time is an error with its line. `times`, `counts: all_attempts` and `busyness` do not go with a log, and
        `days.busyness` leaves it as it is.
        """;

    public const string Rules = """
        - **A hold follows the talk**: talk, then the hold if there is one, then the wrap-up. The caller stays until the end of the hold, the agent
          until the end of the wrap-up.
        - **Waiting places are tested before balks**: a contact that joins where nobody is free and no place is left is turned away
          (`queue_full`); only who finds a place may balk. Who is answered at once needs no place, so `waiting_places: 0` makes a loss system.
        - **The last interval** may be shorter than the others, where `length` is no multiple of `interval`. Its rates stay what
          they are: half an interval of a row of 30 brings 15 contacts.
        - **Warm-up** lies before `start`, with the arrivals, spans and head counts of the first interval, and is not measured.
        - **Close**: first attempts stop after `length`. With `drain` whoever is on duty stays until the last contact has left or `at_most`
          is over; with `cut` what is left is unfinished.
        - **Routing**: of the waiting contacts, the queue of the best `priority` (1 before 2) goes first, then who joined first, then the order of the queues in the file.
          Of the free agents, the first on the `route`, then who has been idle longest. Agents without `skills` serve every queue.
        - **Fractional head counts** become whole by the running sum over the day: with `drawn` from a start drawn once a day and
          replication, so that every interval keeps its mean; with `fixed` from one half; with `nearest` each interval for itself, halves up.
        - **Shifts**: their agents come and go together; `count` and `shifts` exclude one another. A break spread over a window (`between`)
          begins for one agent after the other, the last ends with the window; with `after` all begin it at once. A break that meets a
          conversation begins after it and keeps its length.
        - **Shrinkage and absence**: `absent` is drawn for each agent and shift (of a count: day); of those present, `shrinkage` are off the phones.
          Written-out breaks come on top, and `callsim check` warns where both are given.
        - **Outages**: a clock time is its first occurrence at or after `time.start`. `callsim check` warns of an outage that never
          happens: one after the run and its closing, or one that would have begun before the run, which is left out. What `in_progress` keeps, drops or requeues is what goes beyond the
          capacity that is left. A system that others run on takes them with it; systems must not run on one another in a circle.
        - **Service level**: *in time* is a wait of at most the threshold. `blocked` is always 0 without lines.
        - **Lines**: a call holds one channel from the start of its set-up to its hang-up, through every step and transfer. A number without
          `lines` has as many as it needs.
        - **Menus**: callers listen to the options in turn up to the one they want. Who finds none listens to all, then takes `otherwise`;
          without that they are trapped. What callers want is their contact type, whatever they press.
        - **Flows** are left by a way to another flow: the port is given back and one of the new flow is taken. A circle of steps that takes no time is refused.
        - **Transfers**: those that apply are tried in the order of the file, each on what those before it left.
        - **Redials** follow blocked and abandoned calls; `attempts_at_most` counts the first attempt too. `calls_again` follows answered calls that did
          not solve the matter. With either of them `counts` says whether the volume holds those calls already.
        """;

    public const string Edits = """
        A key path names a value: the keys from the top with dots between, such as `contacts.enquiry.talk`. Variants and `--set PATH=VALUE` give
        values to paths before the scenario is read:

        - The value is YAML: `agents.desk.count: 22`, `contacts.enquiry.talk: { exponential: 3m }`. A list is set as a whole.
        - The last key may be new where its parent is there: `contacts.enquiry.patience: 2m`. The sections `run`, `days`, `targets` and what has fixed keys
          below them begin by themselves.
        - `PATH.times` scales a span, a rate, a share, a number, or a map with `times`: `agents.desk.count.times: 0.9`. Set again, it replaces
          the factor, it does not multiply it.
        - A value may be relative: `+2`, `-1`, `+30s`, `-5%` (points), `x1.1`. It changes what stands there, after the factor of `PATH.times`, and
          one after the other: `+2` and then `x2` makes 14 of 5. Ten per cent more is `x1.1`; `+10%` are ten points, of a share alone.
          Where a value is a factor itself, as `talk` of a skill or an outage, `x1.1` is its new value, and `PATH.times` scales it.
        - A relative value on a map with `times` multiplies that (`x1.1`); on a `count` from a file or a profile, and on a list, it changes each value
          (`targets.service_level.within: +10s`). The `start` of a shift and the `at` of an outage are moved by a span: `+30m`.
        - What is scaled or changed is computed in decimals and rounded once, at the end: the result is the value written by hand, to the last digit.
          `-10%` and then `-20%` make 0% of 30%, `x1.1` makes 220/h of 200/h. A span is rounded to the microsecond, halves up; a whole number to the
          nearest, halves up (`lines.a.channels: x0.5` makes 13 of 25); all else, as where it is written, to the nearest number that a computer's
          double holds.
        - `*` stands for every name at its place: `contacts.*.talk.times: 0.95`, `lines.*.channels: x0.5`. A relative value, `times` and `remove` pass
          over entries without such a key, as long as one has it.
        - `remove` takes an entry out: `contacts.web: remove`. What still refers to it afterwards is reported.
        - `--set` is applied after the variant, in the order given. Variants themselves cannot be edited.

        `callsim check` reads the scenario once as it stands and once for each variant.
        """;

    public const string Traps = """
        | written | means to YAML | write |
        |---|---|---|
        | `{rate:100/min}` | one long key without a value | `{ rate: 100/min }` |
        | `length： 1h`, `1h，` | text: the colon or comma is full-width | `length: 1h`, `1h,` |
        | `key: #` | nothing: a comment starts | `key: hash` |
        | `key: *` | an alias without a name | `key: star` |
        | `waiting: > 60` | a block of text | `above: 60` in an entry of its own |
        | a tab at the start of a line | not allowed | spaces |
        | `length: 3:30` | text | `3m30s` or `3h30m` |
        """;
}
