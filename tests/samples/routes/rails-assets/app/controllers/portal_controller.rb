class PortalController < ApplicationController
  def show
    render layout: "plain"
  end
end
