class IntakeController < ApplicationController
  include Wicked::Wizard

  def show
    render_wizard
  end

  def new; end
end
