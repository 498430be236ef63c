/// Placeholder of the room until its first type lands.
