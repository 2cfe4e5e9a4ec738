# typed: strong

module OpenAI
  module Internal
    module Type
      # @api private
      module Converter
        Input = T.type_alias { T.anything }

        sig do
          params(type: Input, value: T.anything, wire: T::Boolean).returns(
            T.untyped
          )
        end
        def self.coerce(type, value, wire: true)
        end

        sig { params(type: Input, value: T.anything).returns(T.untyped) }
        def self.dump(type, value)
        end
      end
    end
  end
end
