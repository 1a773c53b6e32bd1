Rails.application.routes.draw do
  root "home#index"
  devise_for :patients, path: "account"

  get "about" => "pages#about"
  get "/book", to: "appointments#new", as: :book
  resources :providers, only: %i[index show], path: "doctors" do
    member do
      get :map
    end
  end

  namespace :portal do
    resource :profile, only: :show
    authenticate :patient do
      resources :results, except: [:new, :edit, :destroy]
    end
  end

  get "/old", to: redirect("/book")
  post "/book", to: "appointments#create"
  draw :care
end
