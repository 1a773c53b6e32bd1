Rails.application.routes.draw do
  root "home#index"
  get "about", to: "pages#about"
  resources :bills, only: [:index]
  namespace :portal do
    resources :bills, only: [:index, :show]
  end
end
