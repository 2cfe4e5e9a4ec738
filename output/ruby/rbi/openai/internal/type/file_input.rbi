# typed: strong

module OpenAI
  module Internal
    module Type
      # A file to be sent.
      #
      # @api private
      class FileInput
        abstract!

        sig { params(other: T.anything).returns(T::Boolean) }
        def self.===(other)
        end
      end
    end
  end
end
