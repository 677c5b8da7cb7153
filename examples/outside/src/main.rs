//! Uses undersigned as a project of one's own would.
//!
//! ```sh
//! cargo run --manifest-path examples/outside/Cargo.toml
//! cargo run --manifest-path examples/outside/Cargo.toml --no-default-features
//! ```

const LETTER: &str = "\
Open letter on the closure of Radio Nyota

May 3, 2023

“A country that closes a radio station can still be heard,” said Wambui Kariithi, director of the Nyota Listeners’ Association.
";

fn main() {
    for release in undersigned::extract(LETTER) {
        print(&release);
    }
}

#[cfg(feature = "json")]
fn print(release: &undersigned::Release) {
    let json = serde_json::to_string(release).expect("records have string keys only");
    let read: undersigned::Release = serde_json::from_str(&json).expect("what was written reads back");
    assert_eq!(&read, release);
    println!("{json}");
}

#[cfg(not(feature = "json"))]
fn print(release: &undersigned::Release) {
    println!("{}", release.title.as_ref().map_or("(no title)", |title| title.as_ref()));
    for person in &release.people {
        let roles: Vec<&str> = person.roles.iter().map(|role| role.title.as_ref()).collect();
        println!("{}: {}", person.name, roles.join(", "));
    }
}
