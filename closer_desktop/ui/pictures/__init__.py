"""Pictures of the evenings: each family of them is painted in a module of its own."""
