module Portal
  class BaseController < ApplicationController
    layout "portal"
  end
end
