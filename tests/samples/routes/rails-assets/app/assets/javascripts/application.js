// All that visitors need.
//= require jquery
//= require ./consent
//= require_tree ./widgets
var hint = "//= require unused";
