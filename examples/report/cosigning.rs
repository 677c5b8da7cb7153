//! The co-signing network as a drawing: who signed together with whom, and how often.

use crate::bars::ranked;
use crate::index::Index;
use crate::layout::{Edge, place};
use std::collections::BTreeMap;

/// How many signatories are drawn: those of most releases.
const MOST: usize = 48;
/// How many are enough.
const FEW: usize = 12;
/// The drawing's size, and the room around the points for their names.
pub(crate) const WIDTH: f64 = 720.0;
/// See [`WIDTH`].
pub(crate) const HEIGHT: f64 = 460.0;
const SIDE: f64 = 110.0;
const EDGE: f64 = 26.0;

/// The drawing.
#[derive(Debug, Default)]
pub(crate) struct Network {
    /// The signatories.
    pub(crate) nodes: Vec<Node>,
    /// Who signed together.
    pub(crate) links: Vec<Link>,
}

/// A signatory.
#[derive(Debug)]
pub(crate) struct Node {
    /// The number in the index.
    pub(crate) number: usize,
    /// The name.
    pub(crate) name: String,
    /// In how many releases it signed.
    pub(crate) count: usize,
    /// With how many of those drawn it signed.
    pub(crate) partners: usize,
    /// The middle of the disc.
    pub(crate) x: f64,
    /// The middle of the disc.
    pub(crate) y: f64,
    /// The disc's radius.
    pub(crate) radius: f64,
    /// The name as it is written beside the disc, where there is room for it.
    pub(crate) label: Option<Label>,
}

/// A name beside a disc.
#[derive(Debug)]
pub(crate) struct Label {
    /// The name, cut where it is long.
    pub(crate) text: String,
    /// `start` or `end`, the side that lies at the disc, or `middle`.
    pub(crate) anchor: &'static str,
    /// Where it is anchored.
    pub(crate) x: f64,
    /// Its base line.
    pub(crate) y: f64,
}

/// Two signatories that signed together.
#[derive(Debug)]
pub(crate) struct Link {
    /// From here.
    pub(crate) x1: f64,
    /// From here.
    pub(crate) y1: f64,
    /// To there.
    pub(crate) x2: f64,
    /// To there.
    pub(crate) y2: f64,
    /// How broad the line is.
    pub(crate) width: f64,
    /// The numbers of both in the index, as the script looks for them.
    pub(crate) ends: String,
}

/// Draws the network of those who signed most often.
pub(crate) fn network(signatories: &Index) -> Network {
    let drawn = drawn(signatories);
    let edges = edges(signatories, &drawn);
    if edges.is_empty() {
        return Network::default();
    }
    let places = place(drawn.len(), &edges);
    let mut nodes: Vec<Node> = Vec::with_capacity(drawn.len());
    for (at, (&number, place)) in drawn.iter().zip(&places).enumerate() {
        let Some(entry) = signatories.entries().get(number) else { continue };
        let (x, y) = (SIDE + place.x * (WIDTH - 2.0 * SIDE), EDGE + place.y * (HEIGHT - 2.0 * EDGE));
        let count = entry.places.len();
        let radius = 3.5 + 2.0 * (count as f64 - 1.0).sqrt().min(5.0);
        let partners = edges.iter().filter(|edge| edge.a == at || edge.b == at).count();
        nodes.push(Node { number, name: entry.name.clone(), count, partners, x, y, radius, label: None });
    }
    let links = edges.iter().filter_map(|edge| link(edge, &nodes)).collect();
    label(&mut nodes);
    Network { nodes, links }
}

/// Those of most releases. Where not all of equal count find room, none of them is drawn, if enough others are.
fn drawn(signatories: &Index) -> Vec<usize> {
    let count = |number: &usize| signatories.entries().get(*number).map_or(0, |entry| entry.places.len());
    let mut ranked = ranked(signatories);
    if let Some(first_out) = ranked.get(MOST).map(count) {
        let above = ranked.iter().filter(|number| count(number) > first_out).count();
        ranked.truncate(if above >= FEW { above } else { MOST });
    }
    ranked
}

/// Who of those drawn signed in the same release.
fn edges(signatories: &Index, drawn: &[usize]) -> Vec<Edge> {
    let mut signed: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, &number) in drawn.iter().enumerate() {
        for (release, _) in signatories.entries().get(number).into_iter().flat_map(|entry| &entry.places) {
            signed.entry(*release).or_default().push(at);
        }
    }
    let mut weights: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for together in signed.values() {
        for (n, &a) in together.iter().enumerate() {
            together.iter().skip(n + 1).for_each(|&b| *weights.entry((a, b)).or_default() += 1);
        }
    }
    weights.into_iter().map(|((a, b), weight)| Edge { a, b, weight }).collect()
}

fn link(edge: &Edge, nodes: &[Node]) -> Option<Link> {
    let (a, b) = (nodes.get(edge.a)?, nodes.get(edge.b)?);
    let width = 0.6 + 0.9 * (edge.weight as f64 - 1.0);
    let ends = format!("{} {}", a.number, b.number);
    Some(Link { x1: a.x, y1: a.y, x2: b.x, y2: b.y, width: width.min(5.0), ends })
}

/// Writes names beside the discs, the greatest first, wherever they cover no other name and no disc.
fn label(nodes: &mut [Node]) {
    let discs: Vec<Frame> = nodes.iter().map(|node| Frame::disc(node.x, node.y, node.radius)).collect();
    let mut taken: Vec<Frame> = Vec::new();
    for (at, node) in nodes.iter_mut().enumerate() {
        let free = |frame: &Frame| {
            let others = discs.iter().enumerate().filter(|&(other, _)| other != at).map(|(_, disc)| disc);
            frame.fits() && !others.chain(&taken).any(|other| frame.overlaps(other))
        };
        if let Some((label, frame)) = sides(node).into_iter().find(|(_, frame)| free(frame)) {
            node.label = Some(label);
            taken.push(frame);
        }
    }
}

/// Where the name of a disc could stand: beside it, on the side with more room first, then above and below; cut shorter where
/// that is all the room there is.
fn sides(node: &Node) -> Vec<(Label, Frame)> {
    let beside = if node.x * 2.0 < WIDTH { ["end", "start"] } else { ["start", "end"] };
    let mut found = Vec::new();
    for most in [30, 20, 13] {
        let text = shortened(&node.name, most);
        found.extend([0.0, -8.0, 8.0].iter().flat_map(|&down| beside.map(|anchor| side(node, &text, anchor, down))));
        found.extend([-1.0, 1.0].map(|up| side(node, &text, "middle", up * (node.radius + 9.0))));
    }
    found
}

fn side(node: &Node, text: &str, anchor: &'static str, down: f64) -> (Label, Frame) {
    let wide = width(text) * 6.1;
    let off = node.radius + 4.0;
    let (x, left) = match anchor {
        "start" => (node.x + off, node.x + off),
        "end" => (node.x - off, node.x - off - wide),
        _ => (node.x, node.x - wide / 2.0),
    };
    let y = node.y + 4.0 + down;
    let frame = Frame { left, top: y - 10.0, right: left + wide, bottom: y + 3.0 };
    (Label { text: text.to_owned(), anchor, x, y }, frame)
}

/// A rectangle of the drawing.
#[derive(Clone, Copy, Debug)]
struct Frame {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Frame {
    fn disc(x: f64, y: f64, radius: f64) -> Self {
        Self { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
    }

    fn overlaps(&self, other: &Frame) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn fits(&self) -> bool {
        self.left >= 0.0 && self.right <= WIDTH && self.top >= 0.0 && self.bottom <= HEIGHT
    }
}

/// A name as it is drawn: at most so many letters wide, and with a direction of its own whatever stands beside it.
fn shortened(name: &str, most: usize) -> String {
    let mut used = 0.0;
    let fits = |c: &char| {
        used += if is_wide(*c) { 2.0 } else { 1.0 };
        used <= most as f64
    };
    let kept: String = name.chars().take_while(fits).collect();
    let dots = if kept.len() < name.len() { "…" } else { "" };
    format!("\u{2068}{}{dots}\u{2069}", kept.trim_end())
}

/// Roughly how many letters wide a text is.
fn width(text: &str) -> f64 {
    text.chars().map(|c| if is_wide(c) { 2.0 } else { 1.0 }).sum::<f64>() - 1.0
}

/// Whether a character takes the room of two: Han, kana, Hangul.
const fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FF00}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFD}')
}

#[cfg(test)]
mod tests {
    use super::{HEIGHT, MOST, WIDTH, network, shortened};
    use crate::index::Index;

    fn index(letters: &[&[&str]]) -> Index {
        let mut index = Index::default();
        for (release, names) in letters.iter().enumerate() {
            for name in *names {
                let number = index.entry(name, "");
                index.add(number, release, 0);
            }
        }
        index
    }

    #[test]
    fn links_those_who_signed_together() {
        let net = network(&index(&[&["A", "B"], &["B", "A", "C"], &["D"]]));
        let links: Vec<_> = net.links.iter().map(|link| (link.ends.as_str(), link.width > 1.0)).collect();
        assert_eq!(links, [("0 1", true), ("0 2", false), ("1 2", false)]);
        assert_eq!(net.nodes.iter().map(|node| node.partners).collect::<Vec<_>>(), [2, 2, 2, 0]);
        assert!(network(&index(&[&["A"], &["B"]])).nodes.is_empty());
    }

    #[test]
    fn is_the_same_each_time_and_lies_inside() {
        let names: Vec<String> = (0..90).map(|n| format!("Association of the District {n}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let index = index(&[&names, &names[10..30], &names[20..25]]);
        let net = network(&index);
        assert_eq!(net.nodes.len(), 20, "those who signed once don't all find room");
        assert_eq!(network(&self::index(&[&names])).nodes.len(), MOST);
        assert_eq!(format!("{net:?}"), format!("{:?}", network(&index)));
        assert!(net.nodes.iter().all(|n| (0.0..=WIDTH).contains(&n.x) && (0.0..=HEIGHT).contains(&n.y)));
        assert!(net.nodes.iter().any(|node| node.label.is_some()));
    }

    #[test]
    fn long_names_are_cut() {
        assert_eq!(shortened("Salt Path", 9), "\u{2068}Salt Path\u{2069}");
        assert_eq!(shortened("Salt Path", 5), "\u{2068}Salt…\u{2069}");
        assert_eq!(shortened("山川草木", 4), "\u{2068}山川…\u{2069}");
    }
}
