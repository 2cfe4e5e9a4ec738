# typed: strong

module OpenAI
  # Loads all that is otherwise loaded when it is used: for servers that fork, so
  # that their processes share it.
  sig { void }
  def self.eager_load!
  end
end
