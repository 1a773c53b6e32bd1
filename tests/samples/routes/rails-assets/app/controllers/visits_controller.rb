class VisitsController < ApplicationController
  def new; end

  def confirm_cancel = render :cancel
end
