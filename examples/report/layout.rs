//! Where the points of a network lie: those that are linked come near each other, all others keep apart.
//!
//! Springs and repulsion (Fruchterman and Reingold 1991) for a fixed number of rounds, from a start that is computed, not drawn
//! by lot. Only sums, products, quotients and square roots are used, which every machine rounds alike: the same network
//! always gives the same picture.

/// A place in the unit square.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Point {
    /// From left to right.
    pub(crate) x: f64,
    /// From top to bottom.
    pub(crate) y: f64,
}

/// Two points that are linked, and how strongly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Edge {
    /// The point of the smaller number.
    pub(crate) a: usize,
    /// The other point.
    pub(crate) b: usize,
    /// How strongly, from 1.
    pub(crate) weight: usize,
}

const ROUNDS: usize = 400;

/// Places so many points. Time grows with the square of their number.
pub(crate) fn place(points: usize, edges: &[Edge]) -> Vec<Point> {
    let mut places: Vec<Point> = (0..points).map(|n| on_spiral(n, points)).collect();
    let near = (1.0 / points.max(1) as f64).sqrt();
    for round in 0..ROUNDS {
        let reach = 0.12 * (1.0 - round as f64 / ROUNDS as f64);
        let pushes = forces(&places, edges, near);
        for (place, push) in places.iter_mut().zip(pushes) {
            let long = (push.x * push.x + push.y * push.y).sqrt().max(1e-9);
            let step = long.min(reach) / long;
            place.x += push.x * step;
            place.y += push.y * step;
        }
    }
    fit(&mut places);
    places
}

/// Points once around, each further out than the one before, since an even circle could hold parts of the network in balance
/// that belong asunder. By the tangent of half the angle, so without sine and cosine.
fn on_spiral(number: usize, of: usize) -> Point {
    let turn = 2.0 * (number as f64 + 0.5) / of.max(1) as f64 - 1.0;
    let tangent = turn / (1.0 - turn * turn).max(1e-3);
    let scale = 1.0 + tangent * tangent;
    let out = 0.5 + 0.5 * (number as f64 + 1.0) / of.max(1) as f64;
    Point { x: out * (1.0 - tangent * tangent) / scale, y: out * 2.0 * tangent / scale }
}

fn forces(places: &[Point], edges: &[Edge], near: f64) -> Vec<Point> {
    let mut pushes: Vec<Point> = places.iter().map(|&place| repelled(place, places, near)).collect();
    let links = links(places.len(), edges);
    for edge in edges {
        let (Some(&a), Some(&b)) = (places.get(edge.a), places.get(edge.b)) else { continue };
        let (x, y) = (b.x - a.x, b.y - a.y);
        let fewer = links.get(edge.a).min(links.get(edge.b)).copied().unwrap_or(1) as f64;
        let pull = (x * x + y * y).sqrt() / near * (edge.weight as f64 / fewer).sqrt();
        if let Some(push) = pushes.get_mut(edge.a) {
            *push = Point { x: push.x + x * pull, y: push.y + y * pull };
        }
        if let Some(push) = pushes.get_mut(edge.b) {
            *push = Point { x: push.x - x * pull, y: push.y - y * pull };
        }
    }
    pushes
}

/// How many links each point has. Those of many would else fall into one spot.
fn links(points: usize, edges: &[Edge]) -> Vec<usize> {
    let mut links = vec![0; points];
    for end in edges.iter().flat_map(|edge| [edge.a, edge.b]) {
        if let Some(count) = links.get_mut(end) {
            *count += 1;
        }
    }
    links
}

/// Away from all others, and a little towards the middle, so that parts without a link don't drift off.
fn repelled(here: Point, places: &[Point], near: f64) -> Point {
    let start = Point { x: -here.x, y: -here.y };
    places.iter().filter(|&&other| other != here).fold(start, |push, other| {
        let (x, y) = (here.x - other.x, here.y - other.y);
        let force = near * near / (x * x + y * y).max(1e-6);
        Point { x: push.x + x * force, y: push.y + y * force }
    })
}

/// Stretches the picture over the unit square.
fn fit(places: &mut [Point]) {
    let range = |of: fn(&Point) -> f64, places: &[Point]| {
        let low = places.iter().map(of).fold(f64::INFINITY, f64::min);
        let high = places.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
        (low, high - low)
    };
    let (left, wide) = range(|point| point.x, places);
    let (top, high) = range(|point| point.y, places);
    let share = |value: f64, low: f64, length: f64| if length > 1e-9 { (value - low) / length } else { 0.5 };
    for place in places {
        *place = Point { x: share(place.x, left, wide), y: share(place.y, top, high) };
    }
}

#[cfg(test)]
mod tests {
    use super::{Edge, Point, place};

    fn edge(a: usize, b: usize) -> Edge {
        Edge { a, b, weight: 1 }
    }

    fn far(a: Point, b: Point) -> f64 {
        ((a.x - b.x).powi(2) + (a.y - b.y).powi(2)).sqrt()
    }

    /// Two triangles.
    fn pair_of_cliques() -> Vec<Edge> {
        vec![edge(0, 2), edge(0, 4), edge(2, 4), edge(1, 3), edge(1, 5), edge(3, 5)]
    }

    #[test]
    fn the_same_network_gives_the_same_picture() {
        assert_eq!(place(6, &pair_of_cliques()), place(6, &pair_of_cliques()));
    }

    #[test]
    fn linked_points_are_near() {
        let places = place(6, &pair_of_cliques());
        assert!(far(places[0], places[2]) < far(places[0], places[1]));
        assert!(far(places[1], places[5]) < far(places[2], places[5]));
    }

    #[test]
    fn everything_is_inside_and_apart() {
        for points in 0..40 {
            let ring: Vec<Edge> = (1..points).map(|n| edge(n - 1, n)).collect();
            let places = place(points, &ring);
            assert_eq!(places.len(), points);
            assert!(places.iter().all(|p| (0.0..=1.0).contains(&p.x) && (0.0..=1.0).contains(&p.y)), "{places:?}");
            for (n, &a) in places.iter().enumerate() {
                assert!(places[..n].iter().all(|&b| far(a, b) > 1e-3), "{points}: {places:?}");
            }
        }
    }

    #[test]
    fn links_to_nowhere_are_ignored() {
        assert_eq!(place(1, &[edge(0, 7)]), [Point { x: 0.5, y: 0.5 }]);
    }
}
