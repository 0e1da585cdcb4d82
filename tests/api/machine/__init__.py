"""Any sequence of what people do at a desk, and what must hold after each step of it."""
