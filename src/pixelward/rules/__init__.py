"""What is worth saying about exposures: one module a rule, found by being here."""
