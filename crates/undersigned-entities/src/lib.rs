//! Who is named, who speaks and who signed.
