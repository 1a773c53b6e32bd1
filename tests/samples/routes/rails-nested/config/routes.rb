Rails.application.routes.draw do
  if Settings.single_sign_on.enabled
    devise_for :staff, module: :staff, controllers: { omniauth_callbacks: "staff/callbacks" }
  else
    devise_for :staff, module: :staff, path_names: { sign_in: "sign-in" }
  end
  unless Rails.env.production?
    get "/preview", to: "previews#index"
  end

  resources :visits, only: :show, param: :slug do
    member do
      get "before-you-come"
    end
    resources :visit_patients, path: "patients", only: [], module: :visit_patients do
      resource :activity, only: :show
      resource :attendance, only: %i[edit update]
      resources :vaccines, path: "", param: :type, only: :show
    end
  end

  resource :booking, only: %i[show update], path: "book/:id"

  namespace :staff do
    get "role-not-found", controller: :errors
  end
end
