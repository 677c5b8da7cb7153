//! [`Table`]: Markdown tables, aligned to be read as they are.

use std::fmt;

/// A table with a header; every column but the first holds figures.
#[derive(Clone, Debug)]
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// An empty table.
    pub fn new(header: &[&str]) -> Self {
        Table { rows: vec![header.iter().map(|&cell| cell.to_owned()).collect()] }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let width =
            |column: usize| self.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
        let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
        for (number, row) in self.rows.iter().enumerate() {
            for (column, &width) in widths.iter().enumerate() {
                let cell = row.get(column).map(String::as_str).unwrap_or_default();
                if column == 0 { write!(out, "| {cell:<width$} |")? } else { write!(out, " {cell:>width$} |")? }
            }
            writeln!(out)?;
            if number == 0 {
                for (column, width) in widths.iter().enumerate() {
                    let (bar, end) = if column == 0 { ("|", "") } else { ("", ":") };
                    write!(out, "{bar}{:-<1$}{end}|", "", width + 2 - end.len())?;
                }
                writeln!(out)?;
            }
        }
        Ok(())
    }
}
