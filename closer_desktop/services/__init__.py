"""The app's verbs: what a person does, over the stores they are handed."""
