//! [`race`]: contestants timed in turns.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Something that is timed.
pub struct Contestant<'a> {
    /// What it is called.
    pub name: String,
    /// How many bytes it reads.
    pub bytes: usize,
    /// The best time so far.
    pub best: Duration,
    /// What it counted, to see that it worked.
    pub count: usize,
    spent: Duration,
    run: Box<dyn FnMut() -> usize + 'a>,
}

impl<'a> Contestant<'a> {
    /// A contestant that reads `bytes` bytes and counts something.
    pub fn new(name: impl Into<String>, bytes: usize, run: impl FnMut() -> usize + 'a) -> Self {
        Contestant {
            name: name.into(),
            bytes,
            best: Duration::MAX,
            count: 0,
            spent: Duration::ZERO,
            run: Box::new(run),
        }
    }

    /// Bytes per second in the best round.
    pub fn speed(&self) -> f64 {
        self.bytes as f64 / self.best.as_secs_f64().max(1e-9)
    }

    /// Nanoseconds per byte in the best round.
    pub fn per_byte(&self) -> f64 {
        1e9 / self.speed()
    }

    fn round(&mut self) {
        let (mut repeats, mut time) = (1, Duration::ZERO);
        while time < Duration::from_millis(5) && repeats < 1 << 20 {
            let start = cpu_time();
            for _ in 0..repeats {
                self.count = black_box((self.run)());
            }
            time = cpu_time().saturating_sub(start);
            self.best = self.best.min(time / repeats);
            self.spent += time;
            repeats *= 4;
        }
    }
}

/// How long one contestant may run in all before it sits out the rounds that are left.
const PATIENCE: Duration = Duration::from_secs(6);

/// Lets every contestant run `rounds` times, in turns, and keeps the best time of each: what else the machine does in the
/// meantime hits all of them alike and the best ones least.
///
/// Time is that of the processor spent on this thread, so waiting for other programs doesn't count. What takes less than
/// five milliseconds is repeated within a round.
pub fn race(rounds: usize, contestants: &mut [Contestant<'_>]) {
    for _ in 0..rounds {
        contestants.iter_mut().filter(|contestant| contestant.spent < PATIENCE).for_each(Contestant::round);
    }
}

/// Processor time of this thread; plain time where the system doesn't tell.
#[cfg(unix)]
pub fn cpu_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::try_from(time).unwrap_or_else(|_| wall_time())
}

/// Processor time of this thread; plain time where the system doesn't tell.
#[cfg(not(unix))]
pub fn cpu_time() -> Duration {
    wall_time()
}

fn wall_time() -> Duration {
    static START: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    START.get_or_init(Instant::now).elapsed()
}
