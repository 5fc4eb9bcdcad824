// Empty: the cheapest worker there is.
