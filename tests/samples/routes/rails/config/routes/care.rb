scope "/care" do
  get "visit/:id", to: "appointments#show"
end
