//! What is measured in a process of its own: the first call, and the memory of a stream.

use std::error::Error;
use std::io::{self, Read};
use std::process::Command;
use undersigned::Layout;
use undersigned_benches::{Corpus, MB, Stream, Table, Variety, cpu_time};

/// The child's side.
pub(crate) fn run(child: &[String]) -> Result<(), Box<dyn Error>> {
    let [task, size] = child else { return Err("a task and a size".into()) };
    let size = size.parse()?;
    match task.as_str() {
        "first-call" => first_call(size),
        "stream" => stream(size)?,
        "drain" => drain(size)?,
        _ => return Err("no such task".into()),
    }
    Ok(())
}

/// The parent's side.
pub(crate) fn table(smoke: bool) -> Result<Table, Box<dyn Error>> {
    let mut table = Table::new(&["", ""]);
    let mut add = |what: &str, figure: String| table.row([what.to_owned(), figure]);
    let calls: Vec<Vec<f64>> =
        (0..if smoke { 2 } else { 20 }).map(|_| child("first-call", 3_000)).collect::<Result<_, _>>()?;
    let best = |column: usize| calls.iter().filter_map(|call| call.get(column)).copied().fold(f64::INFINITY, f64::min);
    add("first call, 3 KB, ms", format!("{:.3}", best(0)));
    add("second call, ms", format!("{:.3}", best(1)));
    let size = if smoke { 4 * MB } else { 1_000 * MB };
    let (stream, drain) = (child("stream", size)?, child("drain", size)?);
    let [bytes, seconds, peak, releases] = stream.as_slice() else { return Err("four figures of a stream".into()) };
    let without = drain.get(1).ok_or("the seconds of reading alone")?;
    add("stream, MB", format!("{:.0}", bytes / MB as f64));
    add("releases in it", format!("{releases:.0}"));
    add("peak memory, MB", if peak.is_finite() { format!("{:.1}", peak / 1e3) } else { "unknown".to_owned() });
    add("MB/s, without generating it", format!("{:.1}", bytes / MB as f64 / (seconds - without).max(1e-9)));
    Ok(table)
}

/// The figures that this program prints as a child.
fn child(task: &str, size: usize) -> Result<Vec<f64>, Box<dyn Error>> {
    let output = Command::new(std::env::current_exe()?).args(["--child", task, &size.to_string()]).output()?;
    let text = String::from_utf8(output.stdout)?;
    let figures = text.split_whitespace().map(str::parse).collect::<Result<Vec<f64>, _>>()?;
    if figures.is_empty() { Err(String::from_utf8_lossy(&output.stderr).into()) } else { Ok(figures) }
}

fn first_call(size: usize) {
    let corpus = Corpus::new(size, Variety::Multilingual, 1);
    for _ in 0..2 {
        let start = cpu_time();
        std::hint::black_box(corpus.iter().flat_map(undersigned::extract).count());
        println!("{}", (cpu_time() - start).as_secs_f64() * 1e3);
    }
}

/// Prints bytes, seconds, peak memory in kilobytes, releases.
fn stream(size: usize) -> Result<(), Box<dyn Error>> {
    let start = cpu_time();
    let (mut releases, mut bytes) = (0_usize, 0);
    for release in undersigned::releases_from_reader(Stream::new(Layout::Blog, size, Variety::Multilingual, 1)) {
        bytes = release?.span.end;
        releases += 1;
    }
    println!("{bytes} {} {} {releases}", (cpu_time() - start).as_secs_f64(), peak().unwrap_or(f64::NAN));
    Ok(())
}

fn drain(size: usize) -> io::Result<()> {
    let start = cpu_time();
    let mut stream = Stream::new(Layout::Blog, size, Variety::Multilingual, 1);
    let (mut bytes, mut buffer) = (0, vec![0; 64 * 1024]);
    loop {
        match stream.read(&mut buffer)? {
            0 => break,
            count => bytes += count,
        }
    }
    println!("{bytes} {}", (cpu_time() - start).as_secs_f64());
    Ok(())
}

/// The most memory that this process had, in kilobytes, where the system tells.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
