<html><body><%= a %></body></html>
