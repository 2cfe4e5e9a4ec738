"""Types of the runtime that users import; a generated package has them beside the types of its API."""
