Rails.application.routes.draw do
  root "home#index"
  get "help", to: "help#show"
  get "portal", to: "portal#show"
  resources :intake, controller: "intake", only: %i[show new]
  resources :visits, only: %i[new] do
    get "cancel", action: :confirm_cancel, on: :member
  end
end
