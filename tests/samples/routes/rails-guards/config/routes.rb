Rails.application.routes.draw do
  root "home#index"
  get "about", to: "pages#about"
  get "portal/results", to: "portal#results"
end
